namespace NetPolSdk;

/// <summary>All that a term does not match, inside and outside the cluster.</summary>
/// <param name="Operand">The term.</param>
internal sealed record NotTerm(PeerTerm Operand) : PeerTerm
{
    public override IEnumerable<PeerTerm> Leaves() => Operand.Leaves();
}
