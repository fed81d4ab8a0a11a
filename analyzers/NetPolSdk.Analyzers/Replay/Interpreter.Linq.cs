using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>The few methods of .NET that policies are commonly written with: lists, LINQ and text.</content>
internal sealed partial class Interpreter
{
    /// <summary>The result of a method of .NET that is modelled; null for others.</summary>
    private Value? CallModelled(IInvocationOperation call, Value? instance, Written[] arguments)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return CallText(method, instance, arguments) is { } text ? new KnownValue(text) : _unknown.Of(call.Type, call.Syntax, Computed);
        }

        if (ReplaySymbols.Is(_symbols.List, method.ContainingType) && instance is SequenceValue list)
        {
            return CallList(call, list, arguments);
        }

        return ReplaySymbols.Is(_symbols.Enumerable, method.ContainingType) ? CallLinq(call, arguments) : null;
    }

    private Value? CallList(IInvocationOperation call, SequenceValue list, Written[] arguments)
    {
        var items = _state.ItemsOf(list);
        switch (call.TargetMethod.Name)
        {
            case "Add" when items is { Length: < MostItems }:
                _state.SetItems(list, [.. items, arguments[0]]);
                return new UnknownValue(call.Syntax, "it returns nothing");
            case "AddRange" when ItemsOf(arguments[0].Value, arguments[0].Place) is { } added && items?.Length + added.Length <= MostItems:
                _state.SetItems(list, [.. items!, .. added]);
                return new UnknownValue(call.Syntax, "it returns nothing");
            case "ToArray" when items is not null:
                return NewSequence(items);
            default:
                return null;
        }
    }

    private Value? CallLinq(IInvocationOperation call, Written[] arguments)
    {
        var source = arguments[0];
        switch (call.TargetMethod.Name)
        {
            case "ToArray" or "ToList":
                return ItemsOf(source.Value, source.Place) is { } items ? NewSequence(items) : null;
            case "AsEnumerable":
                return source.Value;
            case "Concat":
                return Defer(source, () => ItemsOf(source.Value, source.Place) is { } first && ItemsOf(arguments[1].Value, arguments[1].Place) is { } second ? [.. first, .. second] : null);
            case "Append":
                return Defer(source, () => ItemsOf(source.Value, source.Place) is { } all ? [.. all, arguments[1]] : null);
            case "Select" when arguments[1].Value is FunctionValue { Method.Parameters.Length: 1 } selector:
                return Defer(source, () => Select(source, selector, call));
            case "SelectMany" when arguments.Length == 2 && arguments[1].Value is FunctionValue { Method.Parameters.Length: 1 } selector:
                return Defer(source, () => SelectMany(source, selector, call));
            case "Where" when arguments[1].Value is FunctionValue { Method.Parameters.Length: 1 } predicate:
                return Defer(source, () => Where(source, predicate, call));
            default:
                return null;
        }
    }

    /// <summary>A query over a list that is known; what its lambda makes over another one is looked at by itself.</summary>
    private static DeferredValue? Defer(Written source, Func<Written[]?> enumerate) => source.Value is UnknownValue ? null : new DeferredValue(enumerate);

    private Written[]? Select(Written source, FunctionValue selector, IOperation call) => ItemsOf(source.Value, source.Place)
        ?.Select(item => new Written(CallFunction(selector, [item], call), item.Place)).ToArray();

    private Written[]? SelectMany(Written source, FunctionValue selector, IOperation call)
    {
        var all = new List<Written>();
        foreach (var list in Select(source, selector, call) ?? [new(new UnknownValue(call.Syntax, Computed), call.Syntax)])
        {
            if (ItemsOf(list.Value, list.Place) is not { } items || all.Count + items.Length > MostItems)
            {
                return null;
            }

            all.AddRange(items);
        }

        return [.. all];
    }

    private Written[]? Where(Written source, FunctionValue predicate, IOperation call)
    {
        var kept = new List<Written>();
        foreach (var item in ItemsOf(source.Value, source.Place) ?? [new(new UnknownValue(call.Syntax, Computed), call.Syntax)])
        {
            switch (Truth(CallFunction(predicate, [item], call)))
            {
                case true:
                    kept.Add(item);
                    break;
                case null:
                    return null;
            }
        }

        return [.. kept];
    }

    private Value? ModelledProperty(IPropertyReferenceOperation reference, Value? instance, Written[] arguments)
    {
        if (instance is TupleValue)
        {
            return null;
        }

        var items = instance is SequenceValue list ? _state.ItemsOf(list) : null;
        if (items is not null && reference.Property is { Name: "Length" or "Count" })
        {
            return new KnownValue(items.Length);
        }

        if (instance is SequenceValue && reference.Property.IsIndexer && arguments.Length == 1)
        {
            return ItemAt(instance, arguments[0].Value, reference);
        }

        return instance is KnownValue { Text: { } text } && reference.Property is { Name: "Length", ContainingType.SpecialType: SpecialType.System_String }
            ? new KnownValue(text.Length)
            : null;
    }
}
