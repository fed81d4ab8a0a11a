namespace NetPolSdk;

/// <summary>What every one of several terms matches.</summary>
/// <param name="Parts">The terms, at least one.</param>
internal sealed record AllTerms(ValueList<PeerTerm> Parts) : PeerTerm
{
    public override IEnumerable<PeerTerm> Leaves() => Parts.SelectMany(static part => part.Leaves());

    /// <summary>One term for several.</summary>
    public static PeerTerm Of(IReadOnlyList<PeerTerm> parts) => parts.Count switch
    {
        0 => AnyPeerTerm.Instance,
        1 => parts[0],
        _ => new AllTerms(ValueList.From(parts)),
    };
}
