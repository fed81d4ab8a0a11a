namespace NetPolSdk;

/// <summary>A whole number or a string (<c>x-kubernetes-int-or-string</c>), such as a port or its name.</summary>
internal sealed class NumberOrTextSchema : Schema
{
    public override string Expected => "a number or a string";

    /// <summary>What is wrong with a string, if anything.</summary>
    public Func<string, SyntaxFault?>? TextFault { get; init; }

    /// <summary>What is wrong with a number, if anything.</summary>
    public Func<long, SyntaxFault?>? NumberFault { get; init; }
}
