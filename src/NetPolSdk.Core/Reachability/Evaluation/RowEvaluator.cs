namespace NetPolSdk;

/// <summary>
/// Takes one endpoint class through the steps against all others at once. It is scratch space of one question, and not
/// for two threads.
/// </summary>
internal sealed class RowEvaluator
{
    private readonly CompiledCluster _compiled;
    private readonly Dictionary<(Direction, int Step, int Profile), int> _effects = [];

    public RowEvaluator(CompiledCluster compiled) => _compiled = compiled;

    public StateTable States { get; } = new();

    /// <summary>What the pods of a class allow in a direction, by the class at the other end: states of <see cref="States"/>.</summary>
    public int[] OfSubject(DirectionSteps direction, int subject)
    {
        var states = new int[_compiled.Count];
        var pod = _compiled.Pods[subject];
        Begin(states, id => Start(direction, pod, PodOrNull(id)), pod.Sample.IsHostNetwork || direction.Direction == Direction.Ingress);
        var steps = direction.StepsOf(subject);
        var at = 0;
        foreach (var (_, end, ends) in direction.Tiers)
        {
            for (; at < steps.Length && steps[at] < end; at++)
            {
                Apply(direction, direction.Steps[steps[at]], pod, states);
            }

            var effect = States.IdOf(ends[subject]);
            for (var id = 0; id < states.Length; id++)
            {
                states[id] = States.Next(states[id], effect);
            }
        }

        return states;
    }

    /// <summary>What each class of pods allows in from one class at the other end.</summary>
    public int[] OfPeer(DirectionSteps direction, int peer)
    {
        var states = new int[_compiled.Pods.Length];
        Begin(states, id => Start(direction, _compiled.Pods[id], PodOrNull(peer)), true);
        foreach (var (first, end, ends) in direction.Tiers)
        {
            for (var at = first; at < end; at++)
            {
                if (direction.Steps[at].Match.Peers.Contains(peer))
                {
                    ApplyFrom(direction, direction.Steps[at], peer, states);
                }
            }

            var (last, effect) = (TierEndEffect.Open, States.IdOf(TierEndEffect.Open));
            for (var id = 0; id < states.Length; id++)
            {
                if (!ReferenceEquals(ends[id], last))
                {
                    (last, effect) = (ends[id], States.IdOf(ends[id]));
                }

                states[id] = States.Next(states[id], effect);
            }
        }

        return states;
    }

    /// <summary>Where no end can be a host-network pod, every state begins as 0, which it is already.</summary>
    private void Begin(int[] states, Func<int, int> start, bool mayHaveHosts)
    {
        for (var id = 0; mayHaveHosts && _compiled.HasHosts && id < states.Length; id++)
        {
            states[id] = start(id);
        }
    }

    private void Apply(DirectionSteps direction, Step step, PodClass subject, int[] states)
    {
        var isFixed = direction.Direction == Direction.Ingress || !step.Rule.Traffic.DependsOnPod;
        var effect = isFixed ? EffectOf(direction, step, subject) : 0;
        foreach (var (first, last) in step.Match.Peers.Ranges)
        {
            for (var id = first; id <= last; id++)
            {
                states[id] = States.Next(states[id], isFixed ? effect : EffectOf(direction, step, PodOrNull(id)));
            }
        }
    }

    private void ApplyFrom(DirectionSteps direction, Step step, int peer, int[] states)
    {
        var isFixed = direction.Direction == Direction.Egress || !step.Rule.Traffic.DependsOnPod;
        var effect = isFixed ? EffectOf(direction, step, PodOrNull(peer)) : 0;
        foreach (var (first, last) in step.Subjects.Ranges)
        {
            for (var id = first; id <= last; id++)
            {
                states[id] = States.Next(states[id], isFixed ? effect : EffectOf(direction, step, _compiled.Pods[id]));
            }
        }
    }

    private PodClass? PodOrNull(int id) => id < _compiled.Pods.Length ? _compiled.Pods[id] : null;

    private int EffectOf(DirectionSteps direction, Step step, PodClass? destination)
    {
        var profile = !step.Rule.Traffic.DependsOnPod || destination is null ? 0 : destination.PortProfile;
        var key = (direction.Direction, step.Index, profile);
        if (!_effects.TryGetValue(key, out var effect))
        {
            var traffic = profile == 0 ? step.Rule.Traffic.Fixed : step.Rule.Traffic.Towards(destination!.Sample.Ports);
            _effects[key] = effect = States.IdOf(new RuleEffect(traffic, step.Rule.Verdict, step.Match.IsSure, step.Match.Why, step.Rule.Condition));
        }

        return effect;
    }

    /// <summary>
    /// Where policies may do nothing at all, everything may be allowed whatever they say: to and from host-network pods,
    /// and from a pod's own node, where a host-network pod may be.
    /// </summary>
    private int Start(DirectionSteps direction, PodClass subject, PodClass? peer)
    {
        var isFromHost = direction.Direction == Direction.Ingress && peer is { Sample.IsHostNetwork: true };
        if (!subject.Sample.IsHostNetwork && !isFromHost)
        {
            return 0;
        }

        var doubt = (subject.Sample.IsHostNetwork ? Doubt.HostNetworkSubject : Doubt.None) | (isFromHost ? Doubt.OwnNode : Doubt.None);
        return States.Next(0, States.IdOf(new RuleEffect(TrafficSet.All, RuleVerdict.Allow, false, doubt)));
    }
}
