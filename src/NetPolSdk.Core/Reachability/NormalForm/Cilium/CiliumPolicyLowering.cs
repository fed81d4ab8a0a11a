namespace NetPolSdk;

/// <summary>
/// Lowers the policies of Cilium, together with NetworkPolicies, into one tier: what is denied comes first, since any denial beats any
/// allowance, then what is allowed plainly, what is allowed under a condition, and last what requests meet that no condition allows.
/// Source: Cilium docs, "Network Policy", sections "Rule Basics", "Policy Enforcement Modes" and "Deny Policies".
/// </summary>
internal sealed class CiliumPolicyLowering
{
    private readonly List<TierRule> _denied = [];
    private readonly List<TierRule> _authenticated = [];
    private readonly List<TierRule> _allowed = [];
    private readonly List<TierRule> _conditional = [];
    private readonly List<TierRule> _refused = [];
    private readonly List<TierIsolation> _isolations = [];
    private readonly IReadOnlyCollection<CiliumCidrGroup> _groups;
    private readonly Cluster _cluster;

    private CiliumPolicyLowering(IReadOnlyCollection<CiliumCidrGroup> groups, Cluster cluster) => (_groups, _cluster) = (groups, cluster);

    /// <summary>The tier of the policies.</summary>
    public static Tier Tier(IReadOnlyCollection<Policy> policies, LoweringContext context)
    {
        var networkPolicies = new NetworkPolicyLowering(Engine.Cilium);
        foreach (var policy in policies.OfType<NetworkPolicy>())
        {
            networkPolicies.Lower(policy);
        }

        var lowering = new CiliumPolicyLowering([.. policies.OfType<CiliumCidrGroup>()], context.Cluster);
        foreach (var policy in policies.OfType<CiliumPolicy>())
        {
            lowering.Add(policy);
        }

        return new Tier(
            ValueList.From(lowering._denied.Concat(lowering._authenticated).Concat(networkPolicies.Rules).Concat(lowering._allowed).Concat(lowering._conditional).Concat(lowering._refused)),
            ValueList.From(networkPolicies.Isolations.Concat(lowering._isolations)));
    }

    private void Add(CiliumPolicy policy)
    {
        var peers = new CiliumPeerLowering(policy, _groups, _cluster);
        foreach (var (field, spec) in policy.Rules())
        {
            var (subject, doubt) = peers.Subject(spec.Subject);
            foreach (var (direction, isolates) in new[] { (Direction.Ingress, spec.IsolatesIngress), (Direction.Egress, spec.IsolatesEgress) })
            {
                if (isolates)
                {
                    _isolations.Add(new TierIsolation(subject, direction, new PolicyOrigin(policy, FieldPath.Root)) { Doubt = doubt });
                }

                foreach (var list in spec.Lists().Where(list => list.IsIngress == (direction == Direction.Ingress)))
                {
                    foreach (var (path, rule) in list.Entries(field))
                    {
                        var origin = new PolicyOrigin(policy, path);
                        Add(Lowered(rule, list, peers, subject, origin, doubt), rule, isolates);
                        AddRequirements(rule, peers, subject, direction, origin);
                    }
                }
            }
        }
    }

    private static IEnumerable<TierRule> Lowered(CiliumRule rule, CiliumRuleList list, CiliumPeerLowering peers, PodTerm subject, PolicyOrigin origin, Doubt doubt)
    {
        if (rule.MatchesNothing)
        {
            return [];
        }

        var field = rule.Peers.IsUnsaid || rule.Peers.Kind == CiliumPeerKind.Entities ? null : CiliumPeerFields.Of(rule.Peers.Kind, list.Side);
        var terms = peers.Terms(rule);
        return CiliumTrafficLowering.Parts(rule).Select(part => new TierRule(subject, list.IsIngress ? Direction.Ingress : Direction.Egress, terms, part.Traffic, list.IsDeny ? RuleVerdict.Deny : RuleVerdict.Allow, origin)
        {
            Doubt = doubt,
            Condition = list.IsDeny ? null : TrafficCondition.All(Conditions(rule, part.Condition)),
            PeerField = field ?? "",
            PeersAreList = field is not null,
        });
    }

    private static IEnumerable<TrafficCondition> Conditions(CiliumRule rule, TrafficCondition? ofPorts)
    {
        if (ofPorts is not null)
        {
            yield return ofPorts;
        }

        if (rule.Peers.Kind == CiliumPeerKind.Fqdns)
        {
            yield return new ResolvedNameCondition(ValueList.From(rule.Peers.Items.Cast<Fqdn>().Select(static name => name.Value)));
        }

        if (rule.Authentication is CiliumAuthentication.Required or CiliumAuthentication.TestAlwaysFail)
        {
            yield return new AuthenticationCondition(rule.Authentication == CiliumAuthentication.Required);
        }
    }

    private void Add(IEnumerable<TierRule> lowered, CiliumRule rule, bool isolates)
    {
        foreach (var item in lowered)
        {
            if (item.Verdict == RuleVerdict.Deny)
            {
                _denied.Add(item);
            }
            else if (rule.Authentication is CiliumAuthentication.Required or CiliumAuthentication.TestAlwaysFail)
            {
                // Whether another rule that allows the same without authentication is the narrower one, which counts, is not told apart.
                _authenticated.Add(item);
                _authenticated.Add(item with { Verdict = RuleVerdict.Deny, Condition = null, Doubt = item.Doubt | Doubt.Authentication });
            }
            else if (item.Condition is null)
            {
                _allowed.Add(item);
            }
            else
            {
                _conditional.Add(item);
                if (!isolates && IsLookedInto(item.Condition))
                {
                    // Whether an address is one of a name is not known.
                    var doubt = rule.Peers.Kind == CiliumPeerKind.Fqdns ? Doubt.DomainName : Doubt.None;
                    _refused.Add(item with { Verdict = RuleVerdict.Deny, Condition = null, Doubt = item.Doubt | doubt });
                }
            }
        }
    }

    /// <summary>Whether requests are looked into, of which those are refused that no rule allows, also where nothing isolates.</summary>
    private static bool IsLookedInto(TrafficCondition condition) => condition is AllConditions all ? all.Parts.Any(IsLookedInto) : condition is not ResolvedNameCondition;

    /// <summary>Until Cilium 1.18 what peers must match besides was asked of every rule; later versions do not take it.</summary>
    private void AddRequirements(CiliumRule rule, CiliumPeerLowering peers, PodTerm subject, Direction direction, PolicyOrigin origin)
    {
        foreach (var required in rule.Requires)
        {
            _denied.Add(new TierRule(subject, direction, [new NotTerm(peers.Endpoints(required))], new TrafficTerm(TrafficSet.All, []), RuleVerdict.Deny, origin) { Doubt = Doubt.EngineVersion, PeerField = "" });
        }
    }
}
