namespace NetPolSdk;

/// <summary>
/// Lowers one policy of Calico: its rules in their order, each with the action that it is written with. A policy that is asked before
/// connections are tracked or translated is for host endpoints only. Source: Calico docs, "Network policy" and "Global network policy".
/// </summary>
/// <param name="sets">The network sets.</param>
/// <param name="cluster">The cluster, for its Services.</param>
internal sealed class CalicoPolicyLowering(CalicoNetworkSets sets, Cluster cluster)
{
    public CalicoTierItem Lower(CalicoPolicy policy, bool isolates, Doubt doubt)
    {
        var subject = Subject(policy);
        var rules = new List<TierRule>();
        var isolations = new List<TierIsolation>();
        foreach (var (direction, type, written) in new[] { (Direction.Ingress, PolicyTypes.Ingress, policy.Ingress), (Direction.Egress, PolicyTypes.Egress, policy.Egress) })
        {
            if (!policy.PolicyTypes.HasFlag(type))
            {
                continue;
            }

            if (isolates)
            {
                isolations.Add(new TierIsolation(subject, direction, new PolicyOrigin(policy, FieldPath.Root)) { Doubt = doubt });
            }

            var field = FieldPath.Spec.Field(direction == Direction.Ingress ? "ingress" : "egress");
            for (var i = 0; i < written.Count; i++)
            {
                if (Lower(policy, subject, direction, written[i], new PolicyOrigin(policy, field.Index(i))) is { } rule)
                {
                    rules.Add(rule with { Doubt = rule.Doubt | doubt });
                }
            }
        }

        return new CalicoTierItem(policy.Order ?? double.PositiveInfinity, $"{policy.Name}/{policy.Namespace}/{policy.Kind}", rules, isolations);
    }

    private static PodTerm Subject(CalicoPolicy policy)
    {
        var global = policy as CalicoGlobalPolicy;
        var pods = global is null ? PodTerm.In(Cluster.NamespaceOf(policy), LabelSelector.Everything) : PodTerm.In(LabelSelector.Everything, LabelSelector.Everything);
        pods = pods with { Hosts = global is null || global.NamespaceSelector is not null ? HostPods.Never : HostPods.Perhaps };
        if (global is { DoNotTrack: true } or { PreDnat: true })
        {
            return pods with { Conditions = [new AnyHolds([])] };
        }

        return new[] { (policy.Selector, SeenLabels.Pod), (global?.NamespaceSelector, SeenLabels.Namespace), (policy.ServiceAccountSelector, SeenLabels.Account) }
            .Where(static part => part.Item1 is not null)
            .Aggregate(pods, static (term, part) => term.Narrowed(CalicoConditions.Of(part.Item1!, part.Item2)));
    }

    /// <summary>The rule; null for one that decides nothing of what is in answers: a log, or one for other protocols.</summary>
    private TierRule? Lower(CalicoPolicy policy, PodTerm subject, Direction direction, CalicoRule rule, PolicyOrigin origin)
    {
        if (rule.Action == CalicoAction.Log || CalicoTrafficLowering.Traffic(rule) is not { } traffic)
        {
            return null;
        }

        var entities = new CalicoEntityLowering(policy, sets, cluster);
        var (own, other, field) = direction == Direction.Ingress ? (rule.Destination, rule.Source, "source") : (rule.Source, rule.Destination, "destination");
        var (narrowed, doubt) = entities.Own(subject, own);
        if (direction == Direction.Egress && other.Service is { } service && entities.TargetPorts(service) is { } targets)
        {
            traffic = new TrafficTerm(traffic.Fixed.Intersect(targets.Fixed), ValueList.From(targets.Named.Where(port => !traffic.Fixed.Intersect(TrafficSet.Of(port.Protocol!.Value, PortSet.All)).IsEmpty)));
        }

        var (verdict, condition) = (Verdict(rule.Action), CalicoTrafficLowering.Condition(rule));
        return new TierRule(narrowed, direction, [entities.Peers(other, rule.IpVersion)], traffic, verdict, origin)
        {
            Condition = verdict == RuleVerdict.Allow ? condition : null,
            Doubt = doubt | (condition is null || verdict == RuleVerdict.Allow ? Doubt.None : Doubt.SourcePort),
            PeerField = field,
            PeersAreList = false,
        };
    }

    private static RuleVerdict Verdict(CalicoAction action) => action switch
    {
        CalicoAction.Deny => RuleVerdict.Deny,
        CalicoAction.Pass => RuleVerdict.Pass,
        _ => RuleVerdict.Allow,
    };
}
