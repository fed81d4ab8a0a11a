using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>What the author's variables and lists hold at one point of the replay.</summary>
internal sealed class State
{
    private readonly Dictionary<ISymbol, Value> _variables;
    private readonly Dictionary<int, Written[]?> _sequences;

    public State()
        : this(new(SymbolEqualityComparer.Default), [])
    {
    }

    private State(Dictionary<ISymbol, Value> variables, Dictionary<int, Written[]?> sequences)
    {
        _variables = variables;
        _sequences = sequences;
    }

    /// <summary>The variables there are.</summary>
    public IEnumerable<ISymbol> Variables => _variables.Keys;

    public bool TryRead(ISymbol variable, out Value value) => _variables.TryGetValue(variable, out value!);

    public void Assign(ISymbol variable, Value value) => _variables[variable] = value;

    /// <summary>The items of a list; null where they are not known.</summary>
    public Written[]? ItemsOf(SequenceValue sequence) => _sequences.TryGetValue(sequence.Id, out var items) ? items : null;

    /// <summary>Gives a list other items. One that is not known any more stays so: somebody else holds it.</summary>
    public void SetItems(SequenceValue sequence, Written[]? items)
    {
        if (!_sequences.TryGetValue(sequence.Id, out var before) || before is not null)
        {
            _sequences[sequence.Id] = items;
        }
    }

    /// <summary>Forgets what every list holds.</summary>
    public void ForgetSequences()
    {
        foreach (var id in _sequences.Keys.ToArray())
        {
            _sequences[id] = null;
        }
    }

    public State Clone() => new(new(_variables, SymbolEqualityComparer.Default), new(_sequences));

    /// <summary>What holds whichever of the two states is the case.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="lost">Told of each value that may or may not be there.</param>
    /// <param name="condition">The condition on which it depends which of the two it is; null where that is no single one.</param>
    /// <param name="isChoice">Whether a variable may be taken for a choice between the two values that it has.</param>
    public static State Join(State left, State right, Action<ISymbol, Value> lost, SyntaxNode? condition = null, Func<ISymbol, bool>? isChoice = null)
    {
        var joined = left.Clone();
        foreach (var entry in left._variables)
        {
            if (!right._variables.TryGetValue(entry.Key, out var other) || Values.AreSame(entry.Value, other))
            {
                continue;
            }

            lost(entry.Key, entry.Value);
            lost(entry.Key, other);
            joined._variables[entry.Key] = new UnknownValue(condition, $"{entry.Key.Name} depends on a condition that is known only at run time")
            {
                Alternatives = isChoice?.Invoke(entry.Key) == true ? [entry.Value, other] : [],
            };
        }

        foreach (var entry in right._sequences)
        {
            if (!left._sequences.TryGetValue(entry.Key, out var other))
            {
                joined._sequences[entry.Key] = entry.Value;
            }
            else if (!Values.AreSame(other, entry.Value))
            {
                joined._sequences[entry.Key] = null;
            }
        }

        return joined;
    }
}
