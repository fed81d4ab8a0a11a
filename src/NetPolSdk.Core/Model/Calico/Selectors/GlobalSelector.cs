namespace NetPolSdk;

/// <summary><c>global()</c>.</summary>
internal sealed record GlobalSelector : CalicoSelector
{
    public override bool Matches(IReadOnlyDictionary<string, string> labels) => true;

    private protected override string Text() => "global()";
}
