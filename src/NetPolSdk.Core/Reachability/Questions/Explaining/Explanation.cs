namespace NetPolSdk;

/// <summary>Why traffic from one endpoint to another is allowed or not, with the rules on both sides.</summary>
/// <param name="From">The end that connects.</param>
/// <param name="To">The end that is connected to.</param>
/// <param name="Asked">The traffic asked about.</param>
/// <param name="Answer">What both ends together say of it.</param>
/// <param name="Egress">What the source's end says.</param>
/// <param name="Ingress">What the destination's end says.</param>
/// <param name="Changes">The smallest changes that would flip the verdict: each of them where it is allowed, all of them where it is denied.</param>
public sealed record Explanation(
    Endpoint From,
    Endpoint To,
    TrafficSet Asked,
    TrafficAnswer Answer,
    SideExplanation Egress,
    SideExplanation Ingress,
    ValueList<SuggestedChange> Changes)
{
    /// <summary>The verdict on all of the traffic; null where it differs from port to port.</summary>
    public Verdict? Verdict
    {
        get
        {
            if (Answer.Allowed.Contains(Asked))
            {
                return NetPolSdk.Verdict.Allowed;
            }

            if (!Answer.Allowed.IsEmpty)
            {
                return null;
            }

            if (Answer.IsDenied)
            {
                return NetPolSdk.Verdict.Denied;
            }

            if (Answer.Conditional.Traffic().Contains(Asked))
            {
                return NetPolSdk.Verdict.Conditional;
            }

            return Answer.Undefined.Contains(Asked) ? NetPolSdk.Verdict.Undefined : null;
        }
    }

    /// <summary>
    /// What happens to protocols that no policy can name, such as ICMP: allowed where neither end is isolated, and else
    /// left open by the API.
    /// </summary>
    public Verdict OtherProtocols => Egress.IsIsolated || Ingress.IsIsolated ? NetPolSdk.Verdict.Undefined : NetPolSdk.Verdict.Allowed;

    /// <summary>Whether this is a pod reaching itself, which no policy can prevent.</summary>
    public bool IsLoopback => From == To && From.Workload is { IsReplicated: false };
}
