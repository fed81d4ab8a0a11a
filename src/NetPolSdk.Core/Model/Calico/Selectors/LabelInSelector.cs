namespace NetPolSdk;

/// <summary><c>key in {…}</c>, or <c>key not in {…}</c>, which also holds where the label is missing.</summary>
/// <param name="Key">The key of the label.</param>
/// <param name="IsIn">Whether the value is to be in the set.</param>
/// <param name="Values">The set.</param>
internal sealed record LabelInSelector(string Key, bool IsIn, ValueList<string> Values) : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels) =>
        (labels.TryGetValue(Key, out var value) && Values.Contains(value)) == IsIn;

    private protected override string Text() => $"{Key} {(IsIn ? "in" : "not in")} {{{string.Join(", ", Values.Select(Quote))}}}";
}
