namespace NetPolSdk;

/// <summary>
/// A rule about the written form of a policy, which its model does not keep: that policyTypes was left out, that a list was written
/// empty. It is applied where manifests are read, to documents that a server takes.
/// </summary>
internal abstract class DocumentRule(string id) : Rule(id)
{
    /// <summary>Judges one policy as it was written.</summary>
    /// <param name="written">The policy.</param>
    /// <param name="verdicts">Where the answers go.</param>
    public abstract void Judge(WrittenPolicy written, Verdicts verdicts);
}
