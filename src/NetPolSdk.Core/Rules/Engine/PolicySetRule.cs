namespace NetPolSdk;

/// <summary>A rule that needs to know the other policies of the cluster.</summary>
internal abstract class PolicySetRule(string id) : Rule(id)
{
    /// <summary>Judges each of <see cref="PolicySet.Judged"/> in the light of all.</summary>
    /// <param name="set">The policies.</param>
    /// <param name="verdicts">Where the answers go.</param>
    public abstract void Judge(PolicySet set, Verdicts verdicts);
}
