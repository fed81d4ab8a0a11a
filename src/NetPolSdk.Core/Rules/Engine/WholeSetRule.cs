namespace NetPolSdk;

/// <summary>
/// A rule about all policies together, such as two of one name. It is applied where all of them are at hand: at run time, in the
/// tool, and at the end of a compilation, but not while a file is being edited.
/// </summary>
internal abstract class WholeSetRule(string id) : Rule(id)
{
    /// <summary>Judges the set; a finding is about one of <see cref="PolicySet.Judged"/>.</summary>
    /// <param name="set">The policies.</param>
    /// <param name="verdicts">Where the answers go.</param>
    public abstract void Judge(PolicySet set, Verdicts verdicts);
}
