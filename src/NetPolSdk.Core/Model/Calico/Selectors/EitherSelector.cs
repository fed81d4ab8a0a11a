namespace NetPolSdk;

/// <summary><c>||</c> of two expressions or more.</summary>
/// <param name="Parts">The expressions; none is of this kind itself.</param>
internal sealed record EitherSelector(ValueList<CalicoSelector> Parts) : CalicoSelector
{
    /// <summary>The expressions, with what any of them already joins in the same way; one alone stays what it is.</summary>
    public static CalicoSelector Of(IReadOnlyCollection<CalicoSelector> selectors) =>
        selectors.Count == 1 ? selectors.First() : new EitherSelector(ValueList.From(selectors.SelectMany(static selector => selector is EitherSelector same ? same.Parts : [selector])));

    public override bool Matches(IReadOnlyDictionary<string, string> labels) => Parts.Any(part => part.Matches(labels));

    internal override void Visit(Action<CalicoSelector> visit)
    {
        visit(this);
        foreach (var part in Parts)
        {
            part.Visit(visit);
        }
    }

    private protected override string Text() => string.Join(" || ", Parts);
}
