namespace NetPolSdk;

/// <summary><c>&amp;&amp;</c> of two expressions or more.</summary>
/// <param name="Parts">The expressions; none is of this kind itself.</param>
internal sealed record BothSelector(ValueList<CalicoSelector> Parts) : CalicoSelector
{
    /// <summary>The expressions, with what any of them already joins in the same way; one alone stays what it is.</summary>
    public static CalicoSelector Of(IReadOnlyCollection<CalicoSelector> selectors) =>
        selectors.Count == 1 ? selectors.First() : new BothSelector(ValueList.From(selectors.SelectMany(static selector => selector is BothSelector same ? same.Parts : [selector])));

    public override bool Matches(IReadOnlyDictionary<string, string> labels) => Parts.All(part => part.Matches(labels));

    internal override void Visit(Action<CalicoSelector> visit)
    {
        visit(this);
        foreach (var part in Parts)
        {
            part.Visit(visit);
        }
    }

    private protected override string Text() => string.Join(" && ", Parts.Select(static part => part is EitherSelector ? $"({part})" : part.ToString()));
}
