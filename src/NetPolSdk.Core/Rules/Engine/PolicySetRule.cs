namespace NetPolSdk;

/// <summary>
/// A rule about one policy that needs to know some of the others, and can say so while a file is being edited: what the other files
/// hold is then known as far as a cheap index says.
/// </summary>
internal abstract class PolicySetRule(string id) : Rule(id)
{
    /// <summary>Judges each of <see cref="PolicySet.Judged"/> in the light of all.</summary>
    /// <param name="set">The policies.</param>
    /// <param name="verdicts">Where the answers go.</param>
    public abstract void Judge(PolicySet set, Verdicts verdicts);
}
