using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Variables, fields, and what is assigned to them.</content>
internal sealed partial class Interpreter
{
    private Value Read(ISymbol variable, ITypeSymbol? type, SyntaxNode place)
    {
        if (_shared.Contains(variable))
        {
            return _unknown.Of(type, place, $"{variable.Name} is assigned in a lambda or local function");
        }

        if (_state.TryRead(variable, out var value))
        {
            return value;
        }

        value = _unknown.Of(type, place, $"{variable.Name} is a parameter");
        if (value is UnknownValue)
        {
            value = new UnknownValue(place, $"{variable.Name} is a parameter") { IsParameter = true };
        }

        _state.Assign(variable, value);
        return value;
    }

    /// <summary>Assigns to whatever stands left of the sign; what goes to a place that is not followed has escaped.</summary>
    private Value Assign(IOperation target, Value value, ITypeSymbol? type)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                AssignVariable(SharedVariables.VariableOf(target)!, target, value, type);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, type);
            case ITupleOperation tuple:
                AssignEach(tuple, value);
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(element, value, type);
                break;
            case IDiscardOperation:
                break;
            default:
                EvaluateTarget(target);
                Escape(value, type);
                break;
        }

        return value;
    }

    private void AssignVariable(ISymbol variable, IOperation target, Value value, ITypeSymbol? type)
    {
        if (_shared.Contains(variable) || variable is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None })
        {
            _shared.Add(variable);
            Escape(value, type);
            return;
        }

        _state.Assign(variable, value);
    }

    private void AssignEach(ITupleOperation tuple, Value value)
    {
        var items = (value as TupleValue)?.Items;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            Assign(element, items?.Length == tuple.Elements.Length ? items[i].Value : _unknown.Of(element.Type, element.Syntax, "it is taken out of a value that is not followed"), element.Type);
        }
    }

    private void AssignElement(IArrayElementReferenceOperation element, Value value, ITypeSymbol? type)
    {
        var array = Evaluate(element.ArrayReference);
        var index = element.Indices.Length == 1 ? Evaluate(element.Indices[0]) : null;
        Escape(value, type);
        if (array is not SequenceValue sequence)
        {
            return;
        }

        var items = _state.ItemsOf(sequence);
        if (items is not null && index is KnownValue { HasHoles: false, Content: int at } && at >= 0 && at < items.Length)
        {
            var changed = (Written[])items.Clone();
            changed[at] = new Written(value, element.Syntax);
            _state.SetItems(sequence, changed);
            return;
        }

        _state.SetItems(sequence, null);
    }

    private void EvaluateTarget(IOperation target)
    {
        foreach (var child in target.ChildOperations)
        {
            Escape(Evaluate(child is IArgumentOperation argument ? argument.Value : child), child.Type);
        }
    }

    private Value EvaluateCompound(ICompoundAssignmentOperation compound)
    {
        var (left, right) = (Evaluate(compound.Target), Evaluate(compound.Value));
        Escape(right, compound.Value.Type);
        var result = compound.OperatorMethod is null ? Arithmetic.Compute(compound.OperatorKind, left, right, TextOf) : null;
        return Assign(compound.Target, result is null ? _unknown.Of(compound.Type, compound.Syntax, Computed) : new KnownValue(result), compound.Type);
    }

    private Value EvaluateIncrement(IIncrementOrDecrementOperation increment)
    {
        var before = Evaluate(increment.Target);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var result = Arithmetic.Compute(kind, before, new KnownValue(1), TextOf);
        Value after = result is null ? _unknown.Of(increment.Type, increment.Syntax, Computed) : new KnownValue(result);
        Assign(increment.Target, after, increment.Type);
        return increment.IsPostfix ? before : after;
    }

    private Value EvaluateField(IFieldReferenceOperation reference)
    {
        if (reference.Instance is { } instance and not IInstanceReferenceOperation)
        {
            Escape(Evaluate(instance), instance.Type);
        }

        return reference.Field.IsReadOnly ? EvaluateInitialiser(reference.Field, reference) : _unknown.Of(reference.Type, reference.Syntax, $"{reference.Field.Name} may be changed");
    }

    /// <summary>What a field or property holds that nothing but its initialiser sets.</summary>
    private Value EvaluateInitialiser(ISymbol member, IOperation reference)
    {
        var symbol = member.OriginalDefinition;
        if (_fields.TryGetValue(symbol, out var known))
        {
            return known;
        }

        // While it is computed, a field that refers to itself is not known.
        _fields[symbol] = _unknown.Of(reference.Type, reference.Syntax, $"{member.Name} refers to itself");
        if (_bodies.InitialiserOf(symbol, out var isElsewhere) is not { } body)
        {
            _results.NeedsOtherFiles |= isElsewhere;
            return _fields[symbol] = _unknown.Of(reference.Type, reference.Syntax, isElsewhere ? $"{member.Name} is in another file" : $"{member.Name} is not a constant");
        }

        var value = Evaluate(body);
        _results.Followed.Add(symbol);

        // A list in a field can be changed from anywhere, unless it is only read from.
        if (value is DeferredValue or FunctionValue or TupleValue || (value is SequenceValue && !_lists.IsOnlyRead(symbol)))
        {
            value = _unknown.Of(reference.Type, reference.Syntax, $"{member.Name} holds a list that may be changed");
        }

        return _fields[symbol] = value;
    }
}
