using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>The author's own methods and lambdas.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);

    /// <summary>Follows a method of the author's; null where there is nothing to follow.</summary>
    private Value? Follow(IMethodSymbol method, IOperation operation, Written[] arguments)
    {
        var definition = method.OriginalDefinition;
        if (IsDispatched(definition) || definition.IsAsync || definition.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            return null;
        }

        if (BodyOf(definition) is not { } body || _frames.Count >= DeepestCall || _frames.Any(frame => SymbolEqualityComparer.Default.Equals(frame.Method, definition)))
        {
            return null;
        }

        var items = Iterators.Is(definition, body) ? new DeferredValue(() => Iterate(definition, body, arguments)) : null;
        if (items is not null && definition.MethodKind != MethodKind.LocalFunction)
        {
            _results.Followed.Add(definition);
            return items;
        }

        if (items is not null)
        {
            return null;
        }

        var value = Run(definition, body, arguments);
        if (value is not UnknownValue)
        {
            _results.Followed.Add(definition);
        }

        return value is UnknownValue unknown ? _unknown.Of(operation.Type, unknown.Cause ?? operation.Syntax, unknown.Why) : value;
    }

    /// <summary>Whether another method may run than the one named.</summary>
    internal static bool IsDispatched(IMethodSymbol method) =>
        method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);

    private IOperation? BodyOf(IMethodSymbol method)
    {
        if (_localFunctions.TryGetValue(method, out var function))
        {
            return function.Body;
        }

        var body = _bodies.BodyOf(method, out var isElsewhere);
        _results.NeedsOtherFiles |= isElsewhere;
        return body is ILocalFunctionOperation local ? local.Body : body;
    }

    private Written[]? Iterate(IMethodSymbol method, IOperation body, Written[] arguments)
    {
        if (_frames.Count >= DeepestCall || _frames.Any(frame => SymbolEqualityComparer.Default.Equals(frame.Method, method)))
        {
            return null;
        }

        Bind(method, arguments);
        return Run(new Frame(method, NewSequence([])), body, isFollowed: true) is SequenceValue yields ? _state.ItemsOf(yields) : null;
    }

    private Value Run(IMethodSymbol method, IOperation body, Written[] arguments)
    {
        Bind(method, arguments);
        var value = Run(new Frame(method, null), body, isFollowed: true);

        // What is computed later could see variables of another call of the method.
        return value is DeferredValue deferred ? NewSequence(deferred.Enumerate()) : value;
    }

    private void Bind(IMethodSymbol method, Written[] arguments)
    {
        for (var i = 0; i < method.Parameters.Length && i < arguments.Length; i++)
        {
            _state.Assign(method.Parameters[i], arguments[i].Value);
        }
    }

    private Value Run(Frame frame, IOperation body, bool isFollowed)
    {
        _shared.UnionWith(isFollowed ? SharedVariables.In(body) : []);
        _frames.Push(frame);
        var before = _results.Ledger.Count;
        var completion = RunBody(frame, body);
        _frames.Pop();
        if (completion.Kind == CompletionKind.Undecided)
        {
            _results.Ledger.PassOverSince(before);
            _results.Doubts.Add(_member);
            _state.ForgetSequences();
            return new UnknownValue(body.Syntax, "what it does is known only at run time");
        }

        return ResultOf(frame, isFollowed, body);
    }

    private Completion RunBody(Frame frame, IOperation body)
    {
        switch (body)
        {
            case IMethodBodyOperation method:
                return Execute((IOperation?)method.BlockBody ?? method.ExpressionBody!);
            case IConstructorBodyOperation constructor:
                return Execute((IOperation?)constructor.BlockBody ?? constructor.ExpressionBody!);
            case IBlockOperation block:
                return Execute(block);
            case ISymbolInitializerOperation initialiser:
                frame.Returned.Add(Write(initialiser.Value));
                return Completion.Normal;
            default:
                frame.Returned.Add(Write(body));
                return Completion.Normal;
        }
    }

    /// <summary>What the call gives, and, for a member by itself, what leaves it.</summary>
    private Value ResultOf(Frame frame, bool isFollowed, IOperation body)
    {
        if (frame.Yields is { } yields)
        {
            return isFollowed ? yields : HandOut(yields);
        }

        if (!isFollowed)
        {
            foreach (var value in frame.Returned)
            {
                HandOut(value.Value);
            }
        }

        if (frame.Returned.Count == 0)
        {
            return new UnknownValue(body.Syntax, "nothing is returned");
        }

        var result = frame.Returned[0].Value;
        foreach (var other in frame.Returned.Skip(1))
        {
            if (!Values.AreSame(result, other.Value))
            {
                frame.Returned.ForEach(each => LoseIf(isFollowed, each.Value));
                return new UnknownValue(body.Syntax, "what it returns depends on a condition that is known only at run time");
            }
        }

        return result;
    }

    private void LoseIf(bool isFollowed, Value value)
    {
        if (isFollowed)
        {
            LoseOne(value);
        }
    }

    /// <summary>A member that is replayed by itself returns a value.</summary>
    private Value HandOut(Value value)
    {
        switch (value)
        {
            case KnownValue known:
                _results.Returned.Add(new(_member, known));
                break;
            case SequenceValue or DeferredValue:
                foreach (var item in (value is SequenceValue list ? _state.ItemsOf(list) : ((DeferredValue)value).Enumerate()) ?? [])
                {
                    HandOut(item.Value);
                }

                break;
            case TupleValue tuple:
                foreach (var item in tuple.Items)
                {
                    HandOut(item.Value);
                }

                break;
            case UnknownValue { Alternatives: { Length: > 0 } alternatives }:
                Array.ForEach(alternatives, alternative => HandOut(alternative));
                _results.Doubts.Add(_member);
                break;
            case UnknownValue { IsParameter: false } when ReturnsPolicies():
                _results.Doubts.Add(_member);
                break;
        }

        return value;
    }

    private bool ReturnsPolicies() => _symbols.HoldsPolicies(_member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    });

    private FunctionValue EvaluateMethodGroup(IMethodReferenceOperation group)
    {
        if (group.Instance is { } instance)
        {
            Escape(Evaluate(instance), instance.Type);
        }

        return new FunctionValue(group.Method, null, []);
    }

    private KeyValuePair<ISymbol, Value>[] Captured(IAnonymousFunctionOperation lambda) => lambda.Body.Descendants()
        .Select(SharedVariables.VariableOf)
        .OfType<ISymbol>()
        .Distinct<ISymbol>(SymbolEqualityComparer.Default)
        .Where(variable => _state.TryRead(variable, out _))
        .Select(variable => new KeyValuePair<ISymbol, Value>(variable, Read(variable, null, lambda.Syntax)))
        .ToArray();

    private Value CallFunction(FunctionValue function, Written[] arguments, IOperation operation)
    {
        if (function.Lambda is not { } lambda)
        {
            return (_symbols.Core.Find(function.Method) is { } core && core.IsStatic ? CallCore(core, null, arguments, operation.Syntax, operation) : Follow(function.Method, operation, arguments))
                ?? _unknown.Of(operation.Type, operation.Syntax, $"{function.Method.Name} is not followed");
        }

        if (!function.IsAsMade(_state) || lambda.Symbol.IsAsync || _frames.Count >= DeepestCall || _frames.Any(frame => SymbolEqualityComparer.Default.Equals(frame.Method, lambda.Symbol)))
        {
            return _unknown.Of(operation.Type, operation.Syntax, "the lambda uses variables that change");
        }

        return Run(lambda.Symbol, lambda.Body, arguments);
    }

    /// <summary>Looks at the local functions that nothing was seen to call.</summary>
    private void RunUncalled()
    {
        foreach (var function in _localFunctions.Values.Where(function => !_results.Followed.Contains(function.Symbol)).ToArray())
        {
            if (function.Body is { } body)
            {
                Escape(Run(new Frame(function.Symbol, Iterators.Is(function.Symbol, body) ? NewSequence([]) : null), body, isFollowed: true), function.Symbol.ReturnType);
            }
        }

        _localFunctions.Clear();
    }

    /// <summary>A lambda that anybody may call, at any time and with anything: it is looked at once for what it makes.</summary>
    private void RunDetached(FunctionValue function)
    {
        if (function.Lambda is not { } lambda || _frames.Count >= DeepestCall || _frames.Any(frame => SymbolEqualityComparer.Default.Equals(frame.Method, lambda.Symbol)))
        {
            return;
        }

        var before = _state;
        _state = before.Clone();
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            _state.Assign(parameter, _unknown.Of(parameter.Type, lambda.Syntax, $"{parameter.Name} is a parameter"));
        }

        var result = Run(new Frame(lambda.Symbol, null), lambda.Body, isFollowed: true);
        Escape(result, lambda.Symbol.ReturnType);
        _state = State.Join(before, _state, Lose);

        // Whatever lists the lambda can reach may have changed.
        foreach (var variable in lambda.Body.Descendants().Select(SharedVariables.VariableOf).OfType<ISymbol>())
        {
            if (before.TryRead(variable, out var value) && value is SequenceValue sequence)
            {
                _state.SetItems(sequence, null);
            }
        }
    }
}
