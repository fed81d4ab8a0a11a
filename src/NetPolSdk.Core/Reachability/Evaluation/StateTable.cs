namespace NetPolSdk;

/// <summary>Numbers states and effects, and remembers where each effect takes each state: few differ, however many pairs there are.</summary>
internal sealed class StateTable
{
    private readonly List<FlowState> _states = [FlowState.Start];
    private readonly Dictionary<FlowState, int> _stateIds = new() { [FlowState.Start] = 0 };
    private readonly List<Effect> _effects = [];
    private readonly Dictionary<Effect, int> _effectIds = [];
    private readonly Dictionary<long, int> _next = [];
    private readonly List<SideOutcome?> _outcomes = [];
    private readonly Dictionary<long, PairOutcome> _pairs = [];
    private (long Key, int Next) _lastNext = (-1, 0);
    private (long Key, PairOutcome Pair) _lastPair = (-1, PairOutcome.Everything);

    public int IdOf(Effect effect)
    {
        if (!_effectIds.TryGetValue(effect, out var id))
        {
            _effectIds[effect] = id = _effects.Count;
            _effects.Add(effect);
        }

        return id;
    }

    /// <summary>The state after an effect.</summary>
    public int Next(int state, int effect)
    {
        var key = ((long)state << 32) | (uint)effect;
        if (key == _lastNext.Key)
        {
            return _lastNext.Next;
        }

        if (!_next.TryGetValue(key, out var next))
        {
            _next[key] = next = IdOf(_effects[effect].ApplyTo(_states[state]));
        }

        _lastNext = (key, next);
        return next;
    }

    /// <summary>What an end says that came out in a state.</summary>
    public SideOutcome Outcome(int state)
    {
        while (_outcomes.Count <= state)
        {
            _outcomes.Add(null);
        }

        return _outcomes[state] ??= SideOutcome.Of(_states[state]);
    }

    /// <summary>What both ends say together.</summary>
    public PairOutcome Pair(int egressState, int ingressState)
    {
        var key = ((long)egressState << 32) | (uint)ingressState;
        if (key == _lastPair.Key)
        {
            return _lastPair.Pair;
        }

        if (!_pairs.TryGetValue(key, out var pair))
        {
            _pairs[key] = pair = PairOutcome.Of(Outcome(egressState), Outcome(ingressState));
        }

        _lastPair = (key, pair);
        return pair;
    }

    private int IdOf(FlowState state)
    {
        if (!_stateIds.TryGetValue(state, out var id))
        {
            _stateIds[state] = id = _states.Count;
            _states.Add(state);
        }

        return id;
    }
}
