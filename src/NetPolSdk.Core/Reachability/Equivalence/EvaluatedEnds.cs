namespace NetPolSdk;

/// <summary>What a set of policies says of certain pods, an end at a time.</summary>
internal sealed class EvaluatedEnds
{
    private readonly Reachability _reachability;
    private readonly RowEvaluator _evaluator;

    public EvaluatedEnds(Cluster cluster, ReachabilityOptions options)
    {
        _reachability = Reachability.Of(cluster, options);
        _evaluator = new RowEvaluator(_reachability.Compiled);
    }

    private CompiledCluster Compiled => _reachability.Compiled;

    /// <summary>What the policies of a subject alone say of each peer.</summary>
    public Func<Endpoint, SideOutcome> Side(Direction direction, Workload subject)
    {
        var states = _evaluator.OfSubject(direction == Direction.Ingress ? Compiled.Ingress : Compiled.Egress, _reachability.ClassOf(subject));
        return peer => _evaluator.States.Outcome(states[_reachability.ClassOf(peer)]);
    }

    /// <summary>What both ends say of connections from a pod.</summary>
    public Func<Workload, PairOutcome> Row(Workload source)
    {
        var id = _reachability.ClassOf(source);
        var (egress, ingress) = (_evaluator.OfSubject(Compiled.Egress, id), _evaluator.OfPeer(Compiled.Ingress, id));
        return destination =>
        {
            var to = _reachability.ClassOf(destination);
            return _evaluator.States.Pair(egress[to], ingress[to]);
        };
    }
}
