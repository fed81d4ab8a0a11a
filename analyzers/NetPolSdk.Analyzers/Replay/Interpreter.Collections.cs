using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Arrays, lists and collection expressions.</content>
internal sealed partial class Interpreter
{
    private Value EvaluateCollection(ICollectionExpressionOperation collection)
    {
        var items = new List<Written>();
        var isKnown = true;
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(Write(element));
                continue;
            }

            var source = Evaluate(spread.Operand);
            var spreadItems = ItemsOf(source, spread.Operand.Syntax);
            isKnown &= spreadItems is not null;
            foreach (var item in spreadItems ?? [])
            {
                Burn();
                items.Add(ConvertItem(spread, item));
            }
        }

        var sequence = NewSequence(isKnown ? [.. items] : null);
        return collection.ConstructMethod is { } method && _symbols.Core.Find(method) is { } core
            ? CallCore(core, null, [new(sequence, collection.Syntax)], collection.Syntax, collection)
            : collection.ConstructMethod is null or { MethodKind: MethodKind.Constructor } ? sequence : Leak(sequence, collection);
    }

    private Written ConvertItem(ISpreadOperation spread, Written item) =>
        spread.GetElementConversion() is { IsUserDefined: true, MethodSymbol: { } method } ? new(CallOperator(method, [item], spread), item.Place) : item;

    private UnknownValue Leak(SequenceValue sequence, IOperation operation)
    {
        Escape(sequence, operation.Type);
        return new UnknownValue(operation.Syntax, "it is made by code that is not followed");
    }

    private SequenceValue EvaluateArray(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initialiser && array.DimensionSizes.Length == 1)
        {
            return NewSequence(initialiser.ElementValues.Select(Write).ToArray());
        }

        foreach (var size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        return NewSequence(array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } ? [] : null);
    }

    /// <summary>A new list is followed; of other objects nothing is known.</summary>
    private Value EvaluateCreation(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.Select(argument => Evaluate(argument.Value)).ToArray();
        if (!ReplaySymbols.Is(_symbols.List, creation.Type))
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                Escape(arguments[i], creation.Arguments[i].Value.Type);
            }

            if (creation.Initializer is { } other)
            {
                foreach (var part in other.Initializers)
                {
                    EvaluateUnmodelled(part);
                }
            }

            return new UnknownValue(creation.Syntax, "it is an object of a class");
        }

        var items = arguments.Length == 0 || creation.Arguments[0].Parameter?.Type.SpecialType == SpecialType.System_Int32
            ? []
            : ItemsOf(arguments[0], creation.Arguments[0].Syntax)?.ToList();
        foreach (var part in creation.Initializer?.Initializers ?? [])
        {
            if (part is IInvocationOperation { Arguments: { Length: 1 } added })
            {
                items?.Add(Write(added[0].Value));
            }
            else
            {
                EvaluateUnmodelled(part);
                items = null;
            }
        }

        return NewSequence(items?.ToArray());
    }

    private Value EvaluateElement(IArrayElementReferenceOperation element)
    {
        var array = Evaluate(element.ArrayReference);
        var index = element.Indices.Length == 1 ? Evaluate(element.Indices[0]) : null;
        return ItemAt(array, index, element);
    }

    private Value ItemAt(Value list, Value? index, IOperation operation)
    {
        var items = list is SequenceValue sequence ? _state.ItemsOf(sequence) : null;
        return items is not null && index is KnownValue { HasHoles: false, Content: int at } && at >= 0 && at < items.Length
            ? items[at].Value
            : _unknown.Of(operation.Type, operation.Syntax, "the item of the list is known only at run time");
    }

    /// <summary>The items that going through the value gives; null where that is not known.</summary>
    internal Written[]? ItemsOf(Value value, SyntaxNode place) => value switch
    {
        SequenceValue sequence => _state.ItemsOf(sequence),
        DeferredValue deferred => deferred.Enumerate(),
        KnownValue { Content: IEnumerable items and not string } known when ReplayedTypes.Contains(known.Content.GetType()) => Items(items, known, place),
        _ => null,
    };

    private static Written[]? Items(IEnumerable items, KnownValue from, SyntaxNode place)
    {
        var result = new List<Written>();
        var step = new Step(new Written(from, place), [], [], place);
        foreach (var item in items)
        {
            if (item is not string && !ReplayedTypes.Contains(item.GetType()))
            {
                return null;
            }

            result.Add(new Written(new KnownValue(item, from.HasHoles, item is string ? null : step), place));
        }

        return [.. result];
    }
}
