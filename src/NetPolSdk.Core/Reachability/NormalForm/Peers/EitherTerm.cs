namespace NetPolSdk;

/// <summary>What any of several terms matches; of none, nothing.</summary>
/// <param name="Parts">The terms.</param>
internal sealed record EitherTerm(ValueList<PeerTerm> Parts) : PeerTerm
{
    public override IEnumerable<PeerTerm> Leaves() => Parts.SelectMany(static part => part.Leaves());
}
