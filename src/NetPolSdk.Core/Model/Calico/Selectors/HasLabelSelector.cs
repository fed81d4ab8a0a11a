namespace NetPolSdk;

/// <summary><c>has(key)</c>.</summary>
/// <param name="Key">The key of the label.</param>
internal sealed record HasLabelSelector(string Key) : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels) => labels.ContainsKey(Key);

    private protected override string Text() => $"has({Key})";
}
