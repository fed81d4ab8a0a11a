using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Statements.</content>
internal sealed partial class Interpreter
{
    private Completion Execute(IOperation statement)
    {
        Burn();
        switch (statement)
        {
            case IBlockOperation block:
                return ExecuteAll(block);
            case IExpressionStatementOperation expression:
                ExecuteExpression(expression);
                return expression.Operation is IThrowOperation ? new(CompletionKind.Throw) : Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                Declare(group);
                return Completion.Normal;
            case IReturnOperation end:
                return ExecuteReturn(end);
            case IConditionalOperation branch:
                return ExecuteIf(branch);
            case ISwitchOperation choice:
                return ExecuteSwitch(choice);
            case ILoopOperation loop:
                return ExecuteLoop(loop);
            case IBranchOperation jump:
                return jump.BranchKind == BranchKind.GoTo ? Completion.Undecided : new(CompletionKind.Jump, jump.Target);
            case IThrowOperation exception:
                EvaluateUnmodelled(exception);
                return new(CompletionKind.Throw);
            case ITryOperation attempt:
                return ExecuteTry(attempt);
            case IUsingOperation use:
                Execute(use.Resources);
                return Execute(use.Body);
            case IUsingDeclarationOperation use:
                return Execute(use.DeclarationGroup);
            case ILockOperation guarded:
                Evaluate(guarded.LockedValue);
                return Execute(guarded.Body);
            case ILabeledOperation labeled:
                return labeled.Operation is null ? Completion.Normal : Execute(labeled.Operation);
            case ILocalFunctionOperation function:
                _localFunctions[function.Symbol] = function;
                return Completion.Normal;
            case IEmptyOperation:
                return Completion.Normal;
            default:
                Escape(Evaluate(statement), statement.Type);
                return Completion.Normal;
        }
    }

    private Completion ExecuteAll(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (statement is ILocalFunctionOperation function)
            {
                _localFunctions[function.Symbol] = function;
            }
        }

        foreach (var statement in block.Operations)
        {
            var completion = Execute(statement);
            if (!completion.IsNormal)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }

    private void ExecuteExpression(IExpressionStatementOperation statement)
    {
        var value = Evaluate(statement.Operation);
        if (statement.Operation is not (IInvocationOperation or IPropertyReferenceOperation) || value is not KnownValue discarded)
        {
            return;
        }

        // The result is dropped, so what it was made from is as final as before.
        _results.Ledger.PassOver(discarded);
        var origin = discarded.Step?.Receiver;
        while (origin is { } written && written.Value is KnownValue known)
        {
            if (known.Step is null || !statement.Syntax.Span.Contains(known.Step.Place.Span))
            {
                _results.Ledger.Restore(known);
                return;
            }

            _results.Ledger.PassOver(known);
            origin = known.Step.Receiver;
        }
    }

    private void Declare(IVariableDeclarationGroupOperation group)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                if ((declarator.Initializer ?? declaration.Initializer) is { } initialiser)
                {
                    AssignVariable(declarator.Symbol, declarator, Evaluate(initialiser.Value), initialiser.Value.Type);
                }
            }
        }
    }

    private Completion ExecuteReturn(IReturnOperation end)
    {
        var frame = _frames.Peek();
        if (end.Kind == OperationKind.YieldReturn && end.ReturnedValue is { } yielded)
        {
            var item = Write(yielded);
            if (frame.Yields is { } yields && _state.ItemsOf(yields) is { Length: < MostItems } items)
            {
                _state.SetItems(yields, [.. items, item]);
            }
            else
            {
                Escape(item.Value, yielded.Type);
            }

            return Completion.Normal;
        }

        if (end.Kind == OperationKind.Return && end.ReturnedValue is { } returned)
        {
            frame.Returned.Add(Write(returned));
        }

        return new(CompletionKind.Return);
    }

    private Completion ExecuteIf(IConditionalOperation branch)
    {
        if (Truth(Evaluate(branch.Condition)) is { } known)
        {
            return known ? Execute(branch.WhenTrue) : branch.WhenFalse is null ? Completion.Normal : Execute(branch.WhenFalse);
        }

        var before = _state.Clone();
        var whenTrue = Execute(branch.WhenTrue);
        var afterTrue = _state;
        _state = before;
        var whenFalse = branch.WhenFalse is null ? Completion.Normal : Execute(branch.WhenFalse);
        return Merge(whenTrue, afterTrue, whenFalse, branch.Condition.Syntax);
    }

    /// <summary>Goes on with what holds whichever of two ways was taken; the second one's state is at hand.</summary>
    private Completion Merge(Completion first, State afterFirst, Completion second, SyntaxNode? condition = null)
    {
        if (first.LeavesMethod || second.LeavesMethod)
        {
            if (!second.LeavesMethod)
            {
                KeepYields(_state, afterFirst);
                return second;
            }

            (afterFirst, _state) = (_state, afterFirst);
            KeepYields(_state, afterFirst);
            return first;
        }

        _state = State.Join(afterFirst, _state, Lose, condition, condition is null ? null : HoldsPolicies);
        return first == second ? first : Completion.Undecided;
    }

    private bool HoldsPolicies(ISymbol variable) => _symbols.HoldsPolicies((variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type);

    /// <summary>An iterator that may have ended on another way has yielded something that is not known.</summary>
    private void KeepYields(State state, State other)
    {
        if (_frames.Peek().Yields is { } yields)
        {
            foreach (var item in state.ItemsOf(yields) ?? [])
            {
                Escape(item.Value, null);
            }

            foreach (var item in other.ItemsOf(yields) ?? [])
            {
                Escape(item.Value, null);
            }

            state.SetItems(yields, null);
        }
    }

    /// <summary>Where an exception may be caught, nothing that is assigned on the way is known.</summary>
    private Completion ExecuteTry(ITryOperation attempt)
    {
        if (attempt.Catches.Length > 0)
        {
            Forget(attempt);
        }

        var completion = Execute(attempt.Body);
        foreach (var handler in attempt.Catches)
        {
            var after = _state.Clone();
            var handled = Execute(handler.Handler);
            completion = Merge(handled, _state, Restore(after, completion));
        }

        if (attempt.Catches.Length > 0)
        {
            Forget(attempt);
        }

        return attempt.Finally is { } last && Execute(last) is { IsNormal: false } end ? end : completion;
    }

    private Completion Restore(State state, Completion completion)
    {
        _state = state;
        return completion;
    }
}
