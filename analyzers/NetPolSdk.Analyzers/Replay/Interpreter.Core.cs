using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Calls of Core.</content>
internal sealed partial class Interpreter
{
    private Value CallCore(CoreMethod method, Written? instance, Written[] arguments, SyntaxNode place, IOperation operation)
    {
        var target = default(object);
        var hasHoles = false;
        if (!method.IsStatic)
        {
            if (instance?.Value is not KnownValue { Content: { } content } known)
            {
                return NotFollowed(instance?.Value, place, operation);
            }

            target = content;
            hasHoles = known.HasHoles;
        }

        arguments = Array.ConvertAll(arguments, Fix);
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryConvert(arguments[i], method.ParameterTypes[i], out values[i], ref hasHoles))
            {
                return NotFollowed(arguments[i].Value, place, operation);
            }
        }

        return Call(method, target, values, new Step(instance, arguments, method.ParameterNames, place), hasHoles, operation);
    }

    /// <summary>A list as it is at the time of the call.</summary>
    private Written Fix(Written argument) => argument.Value is (SequenceValue or DeferredValue) && ItemsOf(argument.Value, argument.Place) is { } items
        ? argument with { Value = new TupleValue(items) }
        : argument;

    private Value Call(CoreMethod method, object? target, object?[] values, Step step, bool hasHoles, IOperation operation)
    {
        object? result;
        try
        {
            result = CallWith(method, target, values, hasHoles);
        }
        catch (TargetInvocationException exception)
        {
            if (exception.InnerException is InvalidPolicyException refusal)
            {
                new Refusal(refusal, method, step).Report(
                    _results,
                    (argument, item) => Refuses(method, target, values, argument, item, hasHoles));
            }

            return new UnknownValue(step.Place, "the call throws");
        }

        return Keep(result, step, hasHoles, operation);
    }

    private static object? CallWith(CoreMethod method, object? target, object?[] values, bool hasHoles)
    {
        if (!hasHoles)
        {
            return method.Invoke(target, values);
        }

        using (Hole.Admit())
        {
            return method.Invoke(target, values);
        }
    }

    /// <summary>What a call gave: an object of Core, or a text or number that may rest on a hole.</summary>
    private Value Keep(object? result, Step step, bool hasHoles, IOperation operation)
    {
        switch (result)
        {
            case null:
                return new KnownValue(null);
            case string text:
                return new KnownValue(text, Hole.IsIn(text));
            case bool or int or Enum:
                return hasHoles ? _unknown.Of(operation.Type, operation.Syntax, Computed) : new KnownValue(result);
        }

        if (!ReplayedTypes.ContainsValue(result.GetType()))
        {
            return new UnknownValue(operation.Syntax, "values of this type are not followed");
        }

        var value = new KnownValue(result, hasHoles, step);
        _results.Ledger.Made(value);
        if (step.Receiver is { Value: KnownValue receiver })
        {
            _results.Ledger.Extended(receiver, value);
        }

        for (var i = step.Instance is null ? 1 : 0; i < step.Arguments.Length; i++)
        {
            if (step.Arguments[i].Value is KnownValue { Content: Policy or Baseline } given)
            {
                _results.Ledger.Escaped(given);
            }
        }

        return value;
    }

    private UnknownValue NotFollowed(Value? cause, SyntaxNode place, IOperation operation)
    {
        // What a caller gives is looked at with the caller.
        if (cause is UnknownValue { IsParameter: true })
        {
            return (UnknownValue)cause;
        }

        if (_symbols.HoldsPolicies(operation.Type))
        {
            _results.Doubts.Add(_member);
        }

        // What the call makes is none of the values that its argument may be.
        var unknown = cause is UnknownValue given ? new UnknownValue(given.Cause, given.Why) : new UnknownValue(place, "an argument is not followed");
        if (unknown is { Cause: { } where })
        {
            _results.Report(new Fault(RuleIds.NotFollowed, $"This policy could not be followed: {unknown.Why}. No rule was applied to it here; policy.Lint() applies them at run time.", where));
        }

        return unknown;
    }

    private bool TryConvert(Written argument, Type parameter, out object? result, ref bool hasHoles)
    {
        result = null;
        switch (argument.Value)
        {
            case KnownValue known:
                hasHoles |= known.HasHoles;
                result = known.Content is int number && (Nullable.GetUnderlyingType(parameter) ?? parameter) is { IsEnum: true } names ? Enum.ToObject(names, number) : known.Content;
                return result is null ? !parameter.IsValueType || Nullable.GetUnderlyingType(parameter) is not null : parameter.IsInstanceOfType(result) || TryConvertList(argument, parameter, out result, ref hasHoles);
            case UnknownValue:
                result = _unknown.For(parameter);
                hasHoles |= result is not null;
                return result is not null;
            default:
                return TryConvertList(argument, parameter, out result, ref hasHoles);
        }
    }

    private bool TryConvertList(Written argument, Type parameter, out object? result, ref bool hasHoles)
    {
        result = null;
        var item = parameter.IsArray ? parameter.GetElementType() : parameter.IsGenericType && parameter.GetGenericArguments().Length == 1 ? parameter.GetGenericArguments()[0] : null;
        if (item is null || argument.Value is not TupleValue { Items: var items })
        {
            return false;
        }

        var array = Array.CreateInstance(item, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryConvert(items[i], item, out var value, ref hasHoles))
            {
                return false;
            }

            array.SetValue(value, i);
        }

        result = array;
        return SpanCall.IsSpan(parameter) || parameter.IsInstanceOfType(array);
    }

    /// <summary>Whether one item of a list is refused by itself, so that it is the one to point at.</summary>
    private static bool Refuses(CoreMethod method, object? target, object?[] values, int argument, int item, bool hasHoles)
    {
        if (values[argument] is not Array items || item >= items.Length)
        {
            return false;
        }

        var one = Array.CreateInstance(items.GetType().GetElementType()!, 1);
        one.SetValue(items.GetValue(item), 0);
        var changed = (object?[])values.Clone();
        changed[argument] = one;
        try
        {
            CallWith(method, target, changed, hasHoles);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }
}
