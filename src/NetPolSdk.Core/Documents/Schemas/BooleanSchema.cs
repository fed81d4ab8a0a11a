namespace NetPolSdk;

/// <summary>True or false.</summary>
internal sealed class BooleanSchema : Schema
{
    public static BooleanSchema Instance { get; } = new();

    public override string Expected => "a boolean";
}
