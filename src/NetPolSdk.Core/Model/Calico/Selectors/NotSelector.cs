namespace NetPolSdk;

/// <summary><c>!</c>.</summary>
/// <param name="Operand">What is negated.</param>
internal sealed record NotSelector(CalicoSelector Operand) : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels) => !Operand.Matches(labels);

    internal override void Visit(Action<CalicoSelector> visit)
    {
        visit(this);
        Operand.Visit(visit);
    }

    private protected override string Text() => Operand is BothSelector or EitherSelector ? $"!({Operand})" : $"!{Operand}";
}
