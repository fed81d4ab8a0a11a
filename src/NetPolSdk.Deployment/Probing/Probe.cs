namespace NetPolSdk.Deployment.Probing;

/// <summary>One connection that a pod tries.</summary>
/// <param name="Asked">The connection.</param>
/// <param name="Target">Where the pod connects to.</param>
/// <param name="Predicted">What the policies say.</param>
internal sealed record Probe(AskedConnection Asked, ProbeTarget Target, Verdict Predicted)
{
    /// <summary>The beginning of the line that reports the connection: JSON up to the outcome, which the script adds.</summary>
    public string Head => ProbeLine.Head(
        ("from", Asked.From.ToString()),
        ("to", Asked.To.ToString()),
        ("port", FormattableString.Invariant($"{Asked.Port}/{Asked.Protocol.WireName()}")),
        ("predicted", ProbeLine.Word(Predicted)),
        ("expected", Asked.Expected switch { true => "allowed", false => "denied", _ => "" }),
        ("host", FormattableString.Invariant($"{Target.Host} {Target.Port}")),
        ("standIn", Target.IsStandIn ? "yes" : ""),
        ("assumed", Target.IsAssumed ? "yes" : ""));
}
