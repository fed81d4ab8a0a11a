namespace NetPolSdk;

/// <summary>
/// Takes one endpoint class through the steps against all others at once. It is scratch space of one question, and not
/// for two threads.
/// </summary>
internal sealed class RowEvaluator(CompiledCluster compiled)
{
    private readonly Dictionary<(Direction, int Step, int Profile), int> _effects = [];

    public StateTable States { get; } = new();

    /// <summary>What the pods of a class allow in a direction, by the class at the other end: states of <see cref="States"/>.</summary>
    public int[] OfSubject(DirectionSteps direction, int subject)
    {
        var states = new int[compiled.Count];
        var pod = compiled.Pods[subject];
        for (var id = 0; id < states.Length; id++)
        {
            states[id] = Start(direction, pod, PodOrNull(id));
        }

        var steps = direction.StepsOf(subject);
        var at = 0;
        foreach (var (_, end, isolated) in direction.Tiers)
        {
            for (; at < steps.Length && steps[at] < end; at++)
            {
                Apply(direction, direction.Steps[steps[at]], pod, states);
            }

            EndTier(isolated.Contains(subject), states);
        }

        return states;
    }

    /// <summary>What each class of pods allows in from one class at the other end.</summary>
    public int[] OfPeer(DirectionSteps direction, int peer)
    {
        var states = new int[compiled.Pods.Length];
        for (var id = 0; id < states.Length; id++)
        {
            states[id] = Start(direction, compiled.Pods[id], PodOrNull(peer));
        }

        foreach (var (first, end, isolated) in direction.Tiers)
        {
            for (var at = first; at < end; at++)
            {
                if (direction.Steps[at].Match.Peers.Contains(peer))
                {
                    ApplyFrom(direction, direction.Steps[at], peer, states);
                }
            }

            for (var id = 0; id < states.Length; id++)
            {
                states[id] = States.Next(states[id], TierEnd(isolated.Contains(id)));
            }
        }

        return states;
    }

    private void Apply(DirectionSteps direction, Step step, PodClass subject, int[] states)
    {
        foreach (var (first, last) in step.Match.Peers.Ranges)
        {
            for (var id = first; id <= last; id++)
            {
                var destination = direction.Direction == Direction.Ingress ? subject : PodOrNull(id);
                states[id] = States.Next(states[id], EffectOf(direction, step, destination));
            }
        }
    }

    private void ApplyFrom(DirectionSteps direction, Step step, int peer, int[] states)
    {
        foreach (var (first, last) in step.Subjects.Ranges)
        {
            for (var id = first; id <= last; id++)
            {
                var subject = compiled.Pods[id];
                var destination = direction.Direction == Direction.Ingress ? subject : PodOrNull(peer);
                states[id] = States.Next(states[id], EffectOf(direction, step, destination));
            }
        }
    }

    private PodClass? PodOrNull(int id) => id < compiled.Pods.Length ? compiled.Pods[id] : null;

    private int EffectOf(DirectionSteps direction, Step step, PodClass? destination)
    {
        var profile = step.Rule.Traffic.Named.Count == 0 || destination is null ? 0 : destination.PortProfile;
        var key = (direction.Direction, step.Index, profile);
        if (!_effects.TryGetValue(key, out var effect))
        {
            var traffic = profile == 0 ? step.Rule.Traffic.Fixed : step.Rule.Traffic.Towards(destination!.Sample.Ports);
            _effects[key] = effect = States.IdOf(new RuleEffect(traffic, step.Rule.Verdict, step.Match.IsSure, step.Match.Why));
        }

        return effect;
    }

    private void EndTier(bool isIsolated, int[] states)
    {
        var effect = TierEnd(isIsolated);
        for (var id = 0; id < states.Length; id++)
        {
            states[id] = States.Next(states[id], effect);
        }
    }

    private int TierEnd(bool isIsolated) => States.IdOf(isIsolated ? TierEndEffect.Isolated : TierEndEffect.Open);

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
