using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Text and numbers.</content>
internal sealed partial class Interpreter
{
    private const string Computed = "it is computed at run time";

    private Value EvaluateInterpolation(IInterpolatedStringOperation text)
    {
        var result = new StringBuilder();
        var isKnown = true;
        foreach (var part in text.Parts)
        {
            var piece = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                IInterpolationOperation hole => TextOf(Evaluate(hole.Expression), hasFormat: hole.FormatString is not null || hole.Alignment is not null),
                _ => null,
            };
            isKnown &= piece is not null;
            result.Append(piece);
        }

        return isKnown ? new KnownValue(result.ToString()) : _unknown.Of(text.Type, text.Syntax, Computed);
    }

    private static string? TextOf(Value value, bool hasFormat = false) => value switch
    {
        KnownValue { HasHoles: true } => null,
        _ when hasFormat => null,
        KnownValue { Content: null } => "",
        KnownValue { Content: string text } => text,
        KnownValue { Content: char character } => character.ToString(),

        // A minus sign is written as the culture wants it.
        KnownValue { Content: int and >= 0 and var number } => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private Value EvaluateBinary(IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return EvaluateLogical(binary);
        }

        var (left, right) = (Write(binary.LeftOperand), Write(binary.RightOperand));
        if (binary.OperatorMethod is { } method && binary.Type?.SpecialType != SpecialType.System_String && method.ContainingType?.SpecialType != SpecialType.System_String)
        {
            return CallOperator(method, [left, right], binary);
        }

        var result = Arithmetic.Compute(binary.OperatorKind, left.Value, right.Value, TextOf);
        return result is null ? _unknown.Of(binary.Type, binary.Syntax, Computed) : new KnownValue(result);
    }

    private static string? TextOf(Value value) => TextOf(value, hasFormat: false);

    private Value EvaluateLogical(IBinaryOperation binary)
    {
        var isAnd = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var left = Truth(Evaluate(binary.LeftOperand));
        if (left == !isAnd)
        {
            return new KnownValue(!isAnd);
        }

        if (left == isAnd)
        {
            return Evaluate(binary.RightOperand);
        }

        var before = _state.Clone();
        var right = Truth(Evaluate(binary.RightOperand));
        _state = State.Join(before, _state, Lose);
        return right == !isAnd ? new KnownValue(!isAnd) : Answer(null, binary);
    }

    private Value EvaluateUnary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is { } method)
        {
            return CallOperator(method, [Write(unary.Operand)], unary);
        }

        var operand = Evaluate(unary.Operand);
        return (unary.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, _) when Truth(operand) is { } truth => new KnownValue(!truth),
            (UnaryOperatorKind.Minus, KnownValue { HasHoles: false, Content: int and not int.MinValue and var number }) => new KnownValue(-number),
            _ => _unknown.Of(unary.Type, unary.Syntax, Computed),
        };
    }

    /// <summary>Methods of String that depend on nothing but their arguments.</summary>
    private static string? CallText(IMethodSymbol method, Value? instance, Written[] arguments)
    {
        if (instance is null)
        {
            return method.Name == nameof(string.Concat) && arguments.All(argument => argument.Value is KnownValue { HasHoles: false, Content: string })
                ? string.Concat(arguments.Select(argument => ((KnownValue)argument.Value).Text))
                : null;
        }

        if (instance is not KnownValue { Text: { } text })
        {
            return null;
        }

        return (method.Name, arguments.Length) switch
        {
            (nameof(string.ToLowerInvariant), 0) => text.ToLowerInvariant(),
            (nameof(string.ToUpperInvariant), 0) => text.ToUpperInvariant(),
            (nameof(string.ToString), 0) => text,
            (nameof(string.Trim), 0) => text.Trim(),
            (nameof(string.Replace), 2) when arguments[0].Value is KnownValue { Text: { Length: > 0 } from } && arguments[1].Value is KnownValue { Text: { } to } => text.Replace(from, to),
            _ => null,
        };
    }
}
