namespace NetPolSdk.Deployment.Probing;

/// <summary>The prediction for one connection beside what was found.</summary>
/// <param name="From">Who connected.</param>
/// <param name="To">Who was connected to.</param>
/// <param name="Port">Number and protocol, such as <c>5432/TCP</c>.</param>
/// <param name="Predicted">What the policies say: <c>allowed</c>, <c>denied</c> or <c>undefined</c>.</param>
/// <param name="Expected">What somebody expects; empty where nobody expects anything.</param>
/// <param name="Outcome">What became of the attempt, in the words of the script.</param>
/// <param name="Live">What that says.</param>
/// <param name="Note">Why it says neither, or what it rests on; empty where nothing is to be said.</param>
internal sealed record ProbeResult(string From, string To, string Port, string Predicted, string Expected, string Outcome, LiveVerdict Live, string Note)
{
    /// <summary>The word for what was found.</summary>
    public string Found => Live switch
    {
        LiveVerdict.Allowed => "allowed",
        LiveVerdict.Denied => "denied",
        _ => "unknown",
    };

    /// <summary>Whether it was found as predicted, and as expected; null where that cannot be told.</summary>
    public bool? Agrees
    {
        get
        {
            if (Live == LiveVerdict.Unknown)
            {
                return null;
            }

            var isAsExpected = Expected.Length == 0 || Expected == Found;
            return Predicted == "undefined" ? (isAsExpected ? null : false) : isAsExpected && Predicted == Found;
        }
    }

    /// <summary>Whether it keeps the check from being passed: what differs, and what nobody could tell. What the policies leave undefined is only told.</summary>
    public bool Fails => Agrees == false || Live == LiveVerdict.Unknown;

    /// <summary>The connection as expectations write it.</summary>
    public string Connection => $"{From} -> {To} on {Port}";

    /// <summary>What was said before: the prediction, and the expectation where there is one.</summary>
    public string Said => Expected.Length == 0 || Expected == Predicted ? "predicted " + Predicted : $"predicted {Predicted}, expected {Expected}";
}
