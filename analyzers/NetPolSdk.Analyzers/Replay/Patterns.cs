using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Pattern matching over constants.</summary>
internal static class Patterns
{
    /// <summary>Whether the value matches; null where that is not known.</summary>
    public static bool? Matches(IPatternOperation pattern, Value value) => pattern switch
    {
        IDiscardPatternOperation => true,
        INegatedPatternOperation negated => !Matches(negated.Pattern, value),
        IBinaryPatternOperation binary => Combine(binary, value),
        IConstantPatternOperation constant => Equal(constant, value),
        _ => null,
    };

    private static bool? Equal(IConstantPatternOperation pattern, Value value)
    {
        if (pattern.Value.ConstantValue is not { HasValue: true, Value: var wanted })
        {
            return null;
        }

        if (value is not KnownValue known)
        {
            return wanted is null && value is not UnknownValue ? false : null;
        }

        if (known.HasHoles)
        {
            return wanted is null && known.Content is not (string or int) ? false : null;
        }

        return known.Content?.GetType().IsEnum == true ? null : Equals(known.Content, wanted);
    }

    private static bool? Combine(IBinaryPatternOperation binary, Value value)
    {
        var (left, right) = (Matches(binary.LeftPattern, value), Matches(binary.RightPattern, value));
        if (binary.OperatorKind == Microsoft.CodeAnalysis.Operations.BinaryOperatorKind.Or)
        {
            return left == true || right == true ? true : left == false && right == false ? false : null;
        }

        return left == false || right == false ? false : left == true && right == true ? true : null;
    }
}
