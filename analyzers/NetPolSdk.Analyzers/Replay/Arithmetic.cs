using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>The operators over known texts, numbers and truth values.</summary>
internal static class Arithmetic
{
    /// <summary>The result; null where it is not known.</summary>
    public static object? Compute(BinaryOperatorKind kind, Value left, Value right, Func<Value, string?> text)
    {
        if (left is not KnownValue { HasHoles: false } a || right is not KnownValue { HasHoles: false } b)
        {
            return null;
        }

        return (a.Content, b.Content) switch
        {
            (int x, int y) => Numbers(kind, x, y),
            (bool x, bool y) => Truths(kind, x, y),
            _ when kind == BinaryOperatorKind.Add && (a.Content is string || b.Content is string) => Concatenation(text(left), text(right)),
            (string or null, string or null) => Equality(kind, a.Content, b.Content),
            _ when a.Content is null || b.Content is null => Equality(kind, a.Content, b.Content),
            _ => null,
        };
    }

    private static string? Concatenation(string? left, string? right) => left is null || right is null ? null : left + right;

    private static object? Equality(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        BinaryOperatorKind.Equals => Equals(left, right),
        BinaryOperatorKind.NotEquals => !Equals(left, right),
        _ => null,
    };

    private static object? Truths(BinaryOperatorKind kind, bool left, bool right) => kind switch
    {
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => Equality(kind, left, right),
    };

    private static object? Numbers(BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.Add => Bounded((long)left + right),
        BinaryOperatorKind.Subtract => Bounded((long)left - right),
        BinaryOperatorKind.Multiply => Bounded((long)left * right),
        BinaryOperatorKind.Divide when right != 0 => Bounded((long)left / right),
        BinaryOperatorKind.Remainder when right != 0 => Bounded((long)left % right),
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => Equality(kind, left, right),
    };

    /// <summary>What overflows depends on whether the author's code is checked.</summary>
    private static int? Bounded(long number) => number is < int.MinValue or > int.MaxValue ? null : (int)number;
}
