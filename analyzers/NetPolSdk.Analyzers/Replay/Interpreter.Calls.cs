using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Calls: Core's own methods are called, the author's are followed, a few others are modelled.</content>
internal sealed partial class Interpreter
{
    /// <summary>A fluent chain nests in its receivers, and may be thousands of calls long, so it is not walked recursively.</summary>
    private Value EvaluateChain(IOperation outermost)
    {
        var calls = new Stack<IOperation>();
        IOperation? innermost = outermost;
        while (innermost is not null && !innermost.ConstantValue.HasValue && ReceiverOf(innermost, out var receiver))
        {
            calls.Push(innermost);
            innermost = receiver;
        }

        Written? value = innermost is null ? null : Write(innermost);
        while (calls.Count > 0)
        {
            Burn();
            var call = calls.Pop();
            value = new(call is IInvocationOperation invocation ? Call(invocation, value) : CallGetter((IPropertyReferenceOperation)call, value), call.Syntax);
        }

        return value!.Value.Value;
    }

    /// <summary>Whether this is a call or the use of a property, and what it is made on, if anything.</summary>
    private static bool ReceiverOf(IOperation operation, out IOperation? receiver)
    {
        receiver = operation switch
        {
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } when arguments[0].Parameter?.Ordinal == 0 => arguments[0].Value,
            IPropertyReferenceOperation { Instance: { } instance } => instance,
            _ => null,
        };
        while (receiver is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
        {
            receiver = conversion.Operand;
        }

        return operation is IInvocationOperation or IPropertyReferenceOperation;
    }

    private Value Call(IInvocationOperation call, Written? receiver)
    {
        var arguments = ArgumentsOf(call, receiver);
        var instance = call.Instance is null ? null : receiver;
        if (_symbols.Core.Find(call.TargetMethod) is { } core)
        {
            return CallCore(core, instance, arguments, NameOf(call.Syntax), call);
        }

        if (instance?.Value is FunctionValue function && call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return CallFunction(function, arguments, call);
        }

        return CallModelled(call, instance?.Value, arguments)
            ?? Follow(call.TargetMethod, call, arguments)
            ?? CallUnmodelled(call, instance, arguments);
    }

    private Written[] ArgumentsOf(IInvocationOperation call, Written? receiver)
    {
        var arguments = new Written[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            var isReceiver = call.Instance is null && receiver is not null && argument.Parameter?.Ordinal == 0;
            arguments[argument.Parameter?.Ordinal ?? 0] = isReceiver ? receiver!.Value : new(Evaluate(argument.Value), PlaceOf(argument, call));
        }

        return arguments;
    }

    private static SyntaxNode PlaceOf(IArgumentOperation argument, IInvocationOperation call) => argument.ArgumentKind switch
    {
        ArgumentKind.DefaultValue => NameOf(call.Syntax),
        _ => argument.Syntax is ArgumentSyntax syntax ? syntax.Expression : argument.Value.IsImplicit ? NameOf(call.Syntax) : argument.Value.Syntax,
    };

    /// <summary>The name of the method that is called.</summary>
    internal static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax invocation => invocation.Expression,
        MemberAccessExpressionSyntax access => access.Name,
        _ => call,
    };

    private Value CallGetter(IPropertyReferenceOperation reference, Written? instance)
    {
        var arguments = reference.Arguments.Select(argument => new Written(Evaluate(argument.Value), argument.Value.Syntax)).ToArray();
        if (reference.Property.GetMethod is { } getter && _symbols.Core.Find(getter) is { } core)
        {
            return CallCore(core, instance, arguments, NameOf(reference.Syntax), reference);
        }

        if (ModelledProperty(reference, instance?.Value, arguments) is { } modelled)
        {
            return modelled;
        }

        return FollowProperty(reference) ?? _unknown.Of(reference.Type, reference.Syntax, WhyNot.Followed(reference.Property));
    }

    private Value? FollowProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (reference.Arguments.Length > 0 || property.IsVirtual || property.IsAbstract || property.IsOverride)
        {
            return null;
        }

        if (_bodies.IsComputed(property))
        {
            return Follow(property.GetMethod!, reference, []);
        }

        return property.SetMethod is null ? EvaluateInitialiser(property, reference) : null;
    }

    private Value CallOperator(IMethodSymbol method, Written[] arguments, IOperation operation)
    {
        if (_symbols.Core.Find(method) is { } core)
        {
            return CallCore(core, null, arguments, operation.Syntax, operation);
        }

        foreach (var argument in arguments)
        {
            Escape(argument.Value, null);
        }

        return _unknown.Of(operation.Type, operation.Syntax, "the operator is not followed");
    }

    /// <summary>A call of anybody's code: what it is given may go anywhere, and lists may be changed.</summary>
    private Value CallUnmodelled(IInvocationOperation call, Written? instance, Written[] arguments)
    {
        if (instance is { } written)
        {
            Escape(written.Value, call.Instance?.Type);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && SharedVariables.VariableOf(argument.Value) is { } variable)
            {
                _state.Assign(variable, _unknown.Of(argument.Parameter.Type, argument.Syntax, "the call sets it"));
            }

            Escape(arguments[argument.Parameter?.Ordinal ?? 0].Value, argument.Value.Type);
        }

        return _unknown.Of(call.Type, call.Syntax, WhyNot.Followed(call.TargetMethod));
    }

    /// <summary>A value goes where it is not followed.</summary>
    private void Escape(Value value, ITypeSymbol? type)
    {
        switch (value)
        {
            case KnownValue known:
                _results.Ledger.Escaped(known);
                break;
            case SequenceValue sequence:
                EscapeItems(_state.ItemsOf(sequence));
                _state.SetItems(sequence, null);
                break;
            case DeferredValue deferred:
                EscapeItems(deferred.Enumerate());
                break;
            case TupleValue tuple:
                EscapeItems(tuple.Items);
                break;
            case FunctionValue function:
                RunDetached(function);
                break;
            case UnknownValue { Alternatives: { Length: > 0 } alternatives }:
                Array.ForEach(alternatives, alternative => Escape(alternative, type));
                _results.Doubts.Add(_member);
                break;
            case UnknownValue { IsParameter: false } when _symbols.HoldsPolicies(type):
                _results.Doubts.Add(_member);
                break;
        }
    }

    private void EscapeItems(Written[]? items)
    {
        if (items is null)
        {
            _results.Doubts.Add(_member);
        }

        foreach (var item in items ?? [])
        {
            Burn();
            Escape(item.Value, null);
        }
    }
}
