using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Expressions.</content>
internal sealed partial class Interpreter
{
    private Value Evaluate(IOperation operation)
    {
        Burn();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return new KnownValue(constant);
        }

        return operation switch
        {
            IInvocationOperation call => EvaluateChain(call),
            IConversionOperation conversion => EvaluateConversion(conversion),
            IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => new KnownValue(null),
            ILocalReferenceOperation local => Read(local.Local, local.Type, local.Syntax),
            IParameterReferenceOperation parameter => Read(parameter.Parameter.OriginalDefinition, parameter.Type, parameter.Syntax),
            IFieldReferenceOperation field => EvaluateField(field),
            IPropertyReferenceOperation property => EvaluateChain(property),
            ICollectionExpressionOperation collection => EvaluateCollection(collection),
            IArrayCreationOperation array => EvaluateArray(array),
            IObjectCreationOperation creation => EvaluateCreation(creation),
            IArrayElementReferenceOperation element => EvaluateElement(element),
            ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Write).ToArray()),
            IConditionalOperation conditional => EvaluateConditional(conditional),
            ICoalesceOperation coalesce => EvaluateCoalesce(coalesce),
            ISwitchExpressionOperation choice => EvaluateSwitch(choice),
            IIsPatternOperation test => Answer(Patterns.Matches(test.Pattern, Evaluate(test.Value)), test),
            IInterpolatedStringOperation text => EvaluateInterpolation(text),
            IBinaryOperation binary => EvaluateBinary(binary),
            IUnaryOperation unary => EvaluateUnary(unary),
            ISimpleAssignmentOperation assignment => Assign(assignment.Target, Evaluate(assignment.Value), assignment.Value.Type),
            ICompoundAssignmentOperation compound => EvaluateCompound(compound),
            IIncrementOrDecrementOperation increment => EvaluateIncrement(increment),
            IDeconstructionAssignmentOperation deconstruction => Assign(deconstruction.Target, Evaluate(deconstruction.Value), deconstruction.Value.Type),
            IDelegateCreationOperation creation => Evaluate(creation.Target),
            IAnonymousFunctionOperation lambda => new FunctionValue(lambda.Symbol, lambda, Captured(lambda)),
            IMethodReferenceOperation group => EvaluateMethodGroup(group),
            ITranslatedQueryOperation query => Evaluate(query.Operation),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
            IConditionalAccessOperation access => EvaluateConditionalAccess(access),
            IConditionalAccessInstanceOperation when _accessed.Count > 0 => _accessed.Peek(),
            IInstanceReferenceOperation => new UnknownValue(operation.Syntax, "it is an object of a class"),
            _ => EvaluateUnmodelled(operation),
        };
    }

    private Written Write(IOperation operation) => new(Evaluate(operation), operation.Syntax);

    /// <summary>An expression that has no model: what goes into it may go anywhere.</summary>
    private Value EvaluateUnmodelled(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            Escape(Evaluate(child), child.Type);
        }

        return _unknown.Of(operation.Type, operation.Syntax, "the compiler does not follow this kind of expression");
    }

    private Value EvaluateConversion(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            // To a span from an array: the items stay what they are.
            return operand is SequenceValue && !_symbols.Core.Declares(method)
                ? operand
                : CallOperator(method, [new(operand, conversion.Operand.Syntax)], conversion);
        }

        return conversion.GetConversion() is { IsNumeric: true } && operand is KnownValue { Content: not null }
            ? _unknown.Of(conversion.Type, conversion.Syntax, "it is converted to another type of number")
            : operand;
    }

    private Value EvaluateConditional(IConditionalOperation conditional)
    {
        if (Truth(Evaluate(conditional.Condition)) is { } known)
        {
            return known ? Evaluate(conditional.WhenTrue) : Evaluate(conditional.WhenFalse!);
        }

        var before = _state.Clone();
        var whenTrue = Evaluate(conditional.WhenTrue);
        var afterTrue = _state;
        _state = before;
        var whenFalse = Evaluate(conditional.WhenFalse!);
        _state = State.Join(afterTrue, _state, Lose);
        return Join(whenTrue, whenFalse, conditional);
    }

    private Value EvaluateCoalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        if (value is KnownValue { HasHoles: false } known)
        {
            return known.Content is null ? Evaluate(coalesce.WhenNull) : value;
        }

        if (value is SequenceValue or DeferredValue or FunctionValue)
        {
            return value;
        }

        var before = _state.Clone();
        var other = Evaluate(coalesce.WhenNull);
        _state = State.Join(before, _state, Lose);
        return Join(value, other, coalesce);
    }

    private Value EvaluateSwitch(ISwitchExpressionOperation choice)
    {
        var value = Evaluate(choice.Value);
        foreach (var arm in choice.Arms)
        {
            var matches = arm.Guard is null ? Patterns.Matches(arm.Pattern, value) : null;
            if (matches == true)
            {
                return Evaluate(arm.Value);
            }

            if (matches is null)
            {
                return EvaluateAnyArm(choice);
            }
        }

        return _unknown.Of(choice.Type, choice.Syntax, "no arm of the switch matches");
    }

    private Value EvaluateAnyArm(ISwitchExpressionOperation choice)
    {
        var before = _state;
        State? after = null;
        Value? joined = null;
        foreach (var arm in choice.Arms)
        {
            _state = before.Clone();
            var value = Evaluate(arm.Value);
            joined = joined is null ? value : Join(joined, value, choice);
            after = after is null ? _state : State.Join(after, _state, Lose);
        }

        _state = after ?? before;
        return joined ?? _unknown.Of(choice.Type, choice.Syntax, "the switch has no arms");
    }

    private Value EvaluateConditionalAccess(IConditionalAccessOperation access)
    {
        var receiver = Evaluate(access.Operation);
        if (receiver is KnownValue { Content: null })
        {
            return receiver;
        }

        var before = _state.Clone();
        _accessed.Push(receiver);
        var value = Evaluate(access.WhenNotNull);
        _accessed.Pop();
        if (receiver is KnownValue { HasHoles: false } or SequenceValue)
        {
            return value;
        }

        _state = State.Join(before, _state, Lose);
        LoseOne(value);
        return _unknown.Of(access.Type, access.Syntax, "it may be null");
    }

    /// <summary>What holds whichever of the two it is.</summary>
    private Value Join(Value left, Value right, IOperation operation)
    {
        if (Values.AreSame(left, right) && left is not UnknownValue { Alternatives.Length: > 0 } && right is not UnknownValue { Alternatives.Length: > 0 })
        {
            return left;
        }

        LoseOne(left);
        LoseOne(right);
        const string Why = "it depends on a condition that is known only at run time";
        return _symbols.HoldsPolicies(operation.Type) ? new UnknownValue(operation.Syntax, Why) { Alternatives = [left, right] } : _unknown.Of(operation.Type, operation.Syntax, Why);
    }

    private void Lose(ISymbol variable, Value value) => LoseOne(value);

    private void LoseOne(Value value)
    {
        _results.Ledger.PassOver(value);
        if (Ledger.PoliciesIn((value as KnownValue)?.Content).Count > 0)
        {
            _results.Doubts.Add(_member);
        }
    }

    private static Value Answer(bool? answer, IOperation operation) =>
        answer is { } known ? new KnownValue(known) : new UnknownValue(operation.Syntax, "the condition is known only at run time");

    private static bool? Truth(Value value) => value is KnownValue { HasHoles: false, Content: bool truth } ? truth : null;
}
