namespace NetPolSdk;

/// <summary>A comparison of a label with one value.</summary>
/// <param name="Key">The key of the label.</param>
/// <param name="Comparison">How.</param>
/// <param name="Value">The value.</param>
internal sealed record ComparedLabelSelector(string Key, LabelComparison Comparison, string Value) : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        if (!labels.TryGetValue(Key, out var value))
        {
            return Comparison == LabelComparison.IsNot;
        }

        return Comparison switch
        {
            LabelComparison.Is => value == Value,
            LabelComparison.IsNot => value != Value,
            LabelComparison.Contains => value.IndexOf(Value, StringComparison.Ordinal) >= 0,
            LabelComparison.StartsWith => value.StartsWith(Value, StringComparison.Ordinal),
            _ => value.EndsWith(Value, StringComparison.Ordinal),
        };
    }

    private protected override string Text() => Key + " " + (Comparison switch
    {
        LabelComparison.Is => "==",
        LabelComparison.IsNot => "!=",
        LabelComparison.Contains => "contains",
        LabelComparison.StartsWith => "starts with",
        _ => "ends with",
    }) + " " + Quote(Value);
}
