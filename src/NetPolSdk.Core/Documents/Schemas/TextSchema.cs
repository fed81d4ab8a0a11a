namespace NetPolSdk;

/// <summary>A string.</summary>
internal sealed class TextSchema : Schema
{
    /// <summary>Any string.</summary>
    public static TextSchema Any { get; } = new();

    public override string Expected => "a string";

    /// <summary>The strings that there are; none where any will do.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>The greatest length, in characters.</summary>
    public int Longest { get; init; } = int.MaxValue;

    /// <summary>What else may be wrong with the string: a pattern of the definition, or what the engine asks.</summary>
    public Func<string, SyntaxFault?>? Fault { get; init; }

    /// <summary>One of the strings.</summary>
    public static TextSchema OneOf(params string[] values) => new() { Values = values };
}
