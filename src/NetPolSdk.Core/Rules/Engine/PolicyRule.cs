namespace NetPolSdk;

/// <summary>A rule that needs one policy only, so it runs as the author types.</summary>
internal abstract class PolicyRule(string id) : Rule(id)
{
    /// <summary>Judges one policy of any kind; a rule about other kinds says nothing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="verdicts">Where the answers go.</param>
    public abstract void Judge(Policy policy, Verdicts verdicts);
}
