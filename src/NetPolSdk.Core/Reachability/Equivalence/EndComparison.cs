namespace NetPolSdk;

/// <summary>Holds two sets of policies against pods that stand for all pods of their labels, with all that policies can see of ports and addresses.</summary>
/// <param name="options">What the policies alone do not say.</param>
/// <param name="budget">How much may be gone through.</param>
/// <param name="ofOpenQuestions">Whether host-network and dual-stack pods are looked at too, of which the API leaves things open.</param>
internal sealed class EndComparison(ReachabilityOptions options, CombinationBudget budget, bool ofOpenQuestions)
{
    /// <summary>Whether the subject's own policies differ about addresses outside the cluster, which have no policies themselves.</summary>
    public FoundDifference? DifferOutside(ComparedSets sets, Direction direction, EndKind subject, TierRule[] rules)
    {
        var (ports, cells) = (direction == Direction.Ingress ? SeenOfEnds.Ports(rules) : [[]], new AddressCells(SeenOfEnds.Blocks(rules)));
        var subjects = Pods("subject", subject, ports, [[]]);
        var (before, after) = Evaluated(sets, subjects, [], [subject]);
        foreach (var pod in subjects)
        {
            var (old, @new) = (before.Side(direction, pod), after.Side(direction, pod));
            for (var at = 0; at < cells.Count; at++)
            {
                budget.Take(1);
                var outside = Endpoint.Of(cells[at]);
                if (Differ(old(outside), @new(outside)))
                {
                    return direction == Direction.Ingress ? Example(sets, [subject], outside, pod) : Example(sets, [subject], pod, outside);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the subject's own policies differ about a peer.</summary>
    public bool SidesDiffer(ComparedSets sets, Direction direction, EndKind subject, EndKind peer, TierRule[] rules)
    {
        var ports = SeenOfEnds.Ports(rules);
        var subjects = Pods("subject", subject, direction == Direction.Ingress ? ports : [[]], [[]]);
        var peers = Pods("peer", peer, direction == Direction.Egress ? ports : [[]], SeenOfEnds.Addresses(rules, options, ofOpenQuestions));
        var (before, after) = Evaluated(sets, subjects, peers, [subject, peer]);
        foreach (var pod in subjects)
        {
            var (old, @new) = (before.Side(direction, pod), after.Side(direction, pod));
            budget.Take(peers.Count);
            if (peers.Exists(other => Differ(old(other), @new(other))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first choice of ports and addresses for which the sets differ about a pair, both ends considered.</summary>
    public FoundDifference? PairDiffers(ComparedSets sets, Direction direction, EndKind subject, EndKind peer, TierRule[] rules, TierRule[] answering)
    {
        var ports = SeenOfEnds.Ports([.. rules, .. answering]);
        var subjects = Pods("subject", subject, direction == Direction.Ingress ? ports : [[]], SeenOfEnds.Addresses(answering, options, ofOpenQuestions));
        var peers = Pods("peer", peer, direction == Direction.Egress ? ports : [[]], SeenOfEnds.Addresses(rules, options, ofOpenQuestions));
        EndKind[] homes = [subject, peer];
        var (before, after) = Evaluated(sets, subjects, peers, homes);
        var (sources, destinations) = direction == Direction.Ingress ? (peers, subjects) : (subjects, peers);
        foreach (var source in sources)
        {
            var (old, @new) = (before.Row(source), after.Row(source));
            budget.Take(destinations.Count);
            if (destinations.Find(destination => Differ(old(destination), @new(destination))) is { } found)
            {
                return Example(sets, homes, source, found);
            }
        }

        return null;
    }

    private static bool Differ(SideOutcome before, SideOutcome after) =>
        !before.Allowed.Equals(after.Allowed) || !before.Undefined.Equals(after.Undefined) || !before.Conditional.Equals(after.Conditional);

    private static bool Differ(PairOutcome before, PairOutcome after) => !before.SaysTheSameAs(after);

    private static bool Differ(TrafficAnswer before, TrafficAnswer after) => !before.SaysTheSameAs(after);

    private List<Workload> Pods(string name, EndKind kind, List<ValueList<ContainerPort>> ports, List<ValueList<IpAddress>> addresses)
    {
        bool[] hosts = ofOpenQuestions ? [false, true] : [false];
        var pods = new List<Workload>();
        foreach (var (host, declared, having) in from host in hosts from declared in ports from having in addresses select (host, declared, having))
        {
            var pod = Workload.Named(name + pods.Count, kind.Namespace.Name).WithLabels(kind.Labels).RunningAs(kind.Account.Name).At([.. having.Select(static address => address.ToString())]);
            pods.Add(host ? pod.WithPorts(declared).OnHostNetwork() : pod.WithPorts(declared));
        }

        return pods;
    }

    private (EvaluatedEnds Before, EvaluatedEnds After) Evaluated(ComparedSets sets, IEnumerable<Workload> subjects, IEnumerable<Workload> peers, EndKind[] homes)
    {
        var cluster = Having(subjects.Concat(peers), homes);
        return (new EvaluatedEnds(cluster.WithPolicies(sets.PoliciesBefore), options), new EvaluatedEnds(cluster.WithPolicies(sets.PoliciesAfter), options));
    }

    private static Cluster Having(IEnumerable<Workload> pods, EndKind[] homes) =>
        Cluster.With(pods).And(homes.Select(static end => end.Namespace)).And(homes.Select(static end => end.Account));

    /// <summary>The difference by way of an example: with readable names, and with no more ports than one that shows it.</summary>
    private FoundDifference Example(ComparedSets sets, EndKind[] homes, Endpoint from, Endpoint to)
    {
        var (source, destination) = (Named(from, "source"), Named(to, "destination"));
        if (destination.Workload is not { Ports.Count: > 1 } pod)
        {
            return Found(sets, homes, source, destination);
        }

        return pod.Ports.Select(static port => (port.Protocol, port.Number)).Distinct()
            .Select(shown => Found(sets, homes, source, pod.WithPorts(ValueList.From(pod.Ports.Where(port => (port.Protocol, port.Number) == shown)))))
            .FirstOrDefault(static found => Differ(found.Change.Before, found.Change.After)) ?? Found(sets, homes, source, destination);
    }

    private FoundDifference Found(ComparedSets sets, EndKind[] homes, Endpoint from, Endpoint to)
    {
        var cluster = Having(new[] { from.Workload, to.Workload }.OfType<Workload>(), homes);
        return new FoundDifference(new ConnectionChange(from, to, Answer(sets.PoliciesBefore), Answer(sets.PoliciesAfter)), cluster);

        TrafficAnswer Answer(IEnumerable<Policy> policies) => Reachability.Of(cluster.WithPolicies(policies), options).Between(from, to);
    }

    private static Endpoint Named(Endpoint end, string name) =>
        end.Workload is { } pod ? pod.WithIdentityOf(Workload.Named(name, pod.Namespace)) : end;
}
