namespace NetPolSdk;

/// <summary>Any number, whole or not.</summary>
internal sealed class NumberSchema : Schema
{
    public static NumberSchema Instance { get; } = new();

    public override string Expected => "a number";
}
