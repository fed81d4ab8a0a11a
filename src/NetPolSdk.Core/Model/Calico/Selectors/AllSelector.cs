namespace NetPolSdk;

/// <summary><c>all()</c>.</summary>
internal sealed record AllSelector : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels) => true;

    private protected override string Text() => "all()";
}
