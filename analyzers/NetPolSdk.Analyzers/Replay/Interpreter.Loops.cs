using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Loops: unrolled over what is known, and looked at once where the turns are not known.</content>
internal sealed partial class Interpreter
{
    private Completion ExecuteLoop(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation { IsAsynchronous: false } each => ExecuteForEach(each),
        IForLoopOperation { Condition: not null } counted => ExecuteFor(counted),
        IWhileLoopOperation { ConditionIsTop: true, Condition: not null } repeated => ExecuteWhile(repeated, repeated.Condition, []),
        _ => ExecuteUnknown(loop, Completion.Normal),
    };

    private Completion ExecuteForEach(IForEachLoopOperation loop)
    {
        var source = Evaluate(loop.Collection);
        if (ItemsOf(source, loop.Collection.Syntax) is not { } items)
        {
            return ExecuteUnknown(loop, Completion.Normal);
        }

        foreach (var item in items)
        {
            Burn();
            if (!TryAssignItem(loop.LoopControlVariable, item.Value))
            {
                return ExecuteUnknown(loop, Completion.Normal);
            }

            var completion = Execute(loop.Body);
            if (Ends(loop, completion, out var result))
            {
                return result;
            }
        }

        return Completion.Normal;
    }

    private bool TryAssignItem(IOperation variable, Value item)
    {
        if (variable is IVariableDeclaratorOperation declarator)
        {
            AssignVariable(declarator.Symbol, declarator, item, declarator.Symbol.Type);
            return true;
        }

        Assign(variable, item, null);
        return true;
    }

    private Completion ExecuteFor(IForLoopOperation loop)
    {
        foreach (var statement in loop.Before)
        {
            Execute(statement);
        }

        return ExecuteWhile(loop, loop.Condition!, loop.AtLoopBottom);
    }

    private Completion ExecuteWhile(ILoopOperation loop, IOperation condition, IEnumerable<IOperation> atBottom)
    {
        while (true)
        {
            Burn();
            var isMet = Truth(Evaluate(condition));
            if (isMet != true)
            {
                return isMet is null ? ExecuteUnknown(loop, Completion.Normal) : Completion.Normal;
            }

            if (Ends(loop, Execute(loop.Body), out var result))
            {
                return result;
            }

            foreach (var statement in atBottom)
            {
                Execute(statement);
            }
        }
    }

    /// <summary>Whether the loop ends with this turn, and how.</summary>
    private bool Ends(ILoopOperation loop, Completion turn, out Completion result)
    {
        result = Completion.Normal;
        if (turn.IsNormal || turn.JumpsTo(loop.ContinueLabel))
        {
            return false;
        }

        if (turn.Kind == CompletionKind.Undecided)
        {
            result = ExecuteUnknown(loop, turn);
            return true;
        }

        result = turn.JumpsTo(loop.ExitLabel) ? Completion.Normal : turn;
        return true;
    }

    /// <summary>
    /// A loop whose turns are not known. Its body is looked at once, with nothing known of what it changes, for the
    /// policies that it makes; afterwards nothing is known of what it changes.
    /// </summary>
    private Completion ExecuteUnknown(ILoopOperation loop, Completion turn)
    {
        Forget(loop);
        var before = _state.Clone();
        var control = (loop as IForEachLoopOperation)?.LoopControlVariable as IVariableDeclaratorOperation;
        if (control is not null)
        {
            _state.Assign(control.Symbol, _unknown.Of(control.Symbol.Type, control.Syntax, $"what {control.Symbol.Name} goes through is known only at run time"));
        }

        if (turn.IsNormal && Execute(loop.Body).Kind == CompletionKind.Undecided)
        {
            _results.Doubts.Add(_member);
        }

        if (_frames.Peek().Yields is { } yields)
        {
            EscapeItems(_state.ItemsOf(yields));
            _state.SetItems(yields, null);
            before.SetItems(yields, null);
        }

        _state = State.Join(before, _state, Lose);
        Forget(loop);
        return Completion.Normal;
    }

    /// <summary>Forgets every variable that the statement assigns, and every list that it names.</summary>
    private void Forget(IOperation statement)
    {
        foreach (var operation in statement.Descendants())
        {
            if (SharedVariables.VariableOf(operation) is not { } variable || !_state.TryRead(variable, out var value))
            {
                continue;
            }

            if (SharedVariables.IsWritten(operation))
            {
                LoseOne(value);
                _state.Assign(variable, _unknown.Of(operation.Type, operation.Syntax, $"{variable.Name} is known only at run time"));
            }
            else if (value is SequenceValue sequence)
            {
                EscapeItems(_state.ItemsOf(sequence));
                _state.SetItems(sequence, null);
            }
        }
    }
}
