using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>A value of which nothing is known.</summary>
/// <param name="cause">Where knowledge ended.</param>
/// <param name="why">Why, as a clause.</param>
internal sealed class UnknownValue(SyntaxNode? cause, string why) : Value
{
    public SyntaxNode? Cause { get; } = cause;

    public string Why { get; } = why;

    /// <summary>The values that it may be, where that depends on a condition of one expression; none where nothing is known of it.</summary>
    public Value[] Alternatives { get; init; } = [];

    /// <summary>Whether the value comes from a caller, who is looked at as well.</summary>
    public bool IsParameter { get; init; }
}
