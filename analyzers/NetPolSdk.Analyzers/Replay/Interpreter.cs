using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// Interprets the author's code as far as it makes policies, and calls the real methods of Core for what they do. Code
/// of anybody else is never run: what is not modelled here gives an unknown value, and makes unknown what it is given.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>How many operations one member may cost.</summary>
    private const int MostSteps = 200_000;

    /// <summary>How deep calls of the author's methods are followed.</summary>
    private const int DeepestCall = 16;

    /// <summary>How many items a list may have.</summary>
    private const int MostItems = 4_096;

    private readonly ReplaySymbols _symbols;
    private readonly Bodies _bodies;
    private readonly PrivateLists _lists;
    private readonly CancellationToken _cancellation;
    private readonly Unknown _unknown = new();
    private readonly Stack<Frame> _frames = new();
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Value> _fields = new(SymbolEqualityComparer.Default);
    private readonly FileReplay _results;

    private readonly Stack<Value> _accessed = new();

    private State _state = new();
    private ISymbol _member = null!;
    private int _steps;
    private int _lastSequence;

    public Interpreter(ReplaySymbols symbols, Bodies bodies, PrivateLists lists, FileReplay results, CancellationToken cancellation)
    {
        _symbols = symbols;
        _bodies = bodies;
        _lists = lists;
        _results = results;
        _cancellation = cancellation;
    }

    /// <summary>Replays a member by itself, as if it were called with anything whatever.</summary>
    /// <param name="member">The method, property or field.</param>
    /// <param name="body">Its body or initialiser.</param>
    /// <returns>What it returns.</returns>
    public Value Replay(ISymbol member, IOperation body)
    {
        _steps = 0;
        _member = member;
        _state = new State();
        _shared.Clear();
        _shared.UnionWith(SharedVariables.In(body));
        var before = _results.Ledger.Count;
        try
        {
            var value = Run(new Frame(member as IMethodSymbol, Iterators.Is(member as IMethodSymbol, body) ? NewSequence([]) : null), body, isFollowed: false);
            RunUncalled();
            return value;
        }
        catch (InsufficientExecutionStackException)
        {
            return GiveUp(before);
        }
        catch (OutOfFuelException)
        {
            return GiveUp(before);
        }
        finally
        {
            _frames.Clear();
        }
    }

    private UnknownValue GiveUp(int before)
    {
        _results.Ledger.PassOverSince(before);
        _results.IsIncomplete = true;
        return new UnknownValue(null, "the code is too long or too deeply nested to be followed");
    }

    /// <summary>Counts one step; the work on one member is bounded.</summary>
    private void Burn()
    {
        if (++_steps > MostSteps)
        {
            throw new OutOfFuelException();
        }

        if ((_steps & 63) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private SequenceValue NewSequence(Written[]? items)
    {
        var sequence = new SequenceValue(++_lastSequence);
        _state.SetItems(sequence, items is { Length: > MostItems } ? null : items);
        return sequence;
    }

    private sealed class OutOfFuelException : Exception;
}
