namespace NetPolSdk;

/// <summary>
/// The tiers of a cluster that runs Calico, by their order and among equals by name. NetworkPolicies are in the tier <c>default</c> at order
/// 1000, and admin policies in two tiers that pass on what they do not decide. Source: Calico docs, "Get started with policy tiers".
/// </summary>
internal sealed class CalicoTierOrder
{
    private const string Admin = "kube-admin";
    private const string Baseline = "kube-baseline";
    private const double OfNetworkPolicies = 1000;

    private readonly Dictionary<string, (double Order, bool Isolates, Doubt Doubt)> _known = new(StringComparer.Ordinal)
    {
        [Admin] = (1_000, false, Doubt.None),
        [CalicoPolicy.DefaultTier] = (1_000_000, true, Doubt.None),
        [Baseline] = (10_000_000, false, Doubt.None),
        ["adminnetworkpolicy"] = (1_000, false, Doubt.None),
        ["baselineadminnetworkpolicy"] = (10_000_000, false, Doubt.None),
    };

    private readonly Dictionary<string, List<CalicoTierItem>> _items = new(StringComparer.Ordinal);

    private CalicoTierOrder(IReadOnlyCollection<Policy> policies, LoweringContext context)
    {
        foreach (var tier in policies.OfType<CalicoTier>())
        {
            _known[tier.Name] = (tier.Order ?? double.PositiveInfinity, tier.DefaultAction != CalicoAction.Pass, Doubt.None);
        }

        AddAdmin(policies, AdminTier.Admin, Admin, context.Cluster.Nodes);
        AddAdmin(policies, AdminTier.Baseline, Baseline, context.Cluster.Nodes);
        AddNetworkPolicies(policies);
        var lowering = new CalicoPolicyLowering(new CalicoNetworkSets(policies, context.Cluster), context.Cluster);
        foreach (var policy in policies.OfType<CalicoPolicy>().Where(static policy => !policy.IsStaged))
        {
            var (_, isolates, doubt) = Find(policy.Tier);
            Add(policy.Tier, lowering.Lower(policy, isolates, doubt));
        }
    }

    public static ValueList<Tier> Of(IReadOnlyCollection<Policy> policies, LoweringContext context)
    {
        var tiers = new CalicoTierOrder(policies, context);
        return ValueList.From(tiers._items.OrderBy(entry => tiers.Find(entry.Key).Order).ThenBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => Joined(entry.Value)));
    }

    private static Tier Joined(List<CalicoTierItem> items)
    {
        CalicoTierItem[] ordered = [.. items.OrderBy(static item => item.Order).ThenBy(static item => item.Key, StringComparer.Ordinal)];
        return new Tier(ValueList.From(ordered.SelectMany(item => Doubted(item, ordered))), ValueList.From(ordered.SelectMany(static item => item.Isolations)));
    }

    /// <summary>Among policies of one order the name decides. How Calico names NetworkPolicies differs from version to version, so that they are in doubt beside its own.</summary>
    private static IEnumerable<TierRule> Doubted(CalicoTierItem item, CalicoTierItem[] items)
    {
        CalicoTierItem[] beside = [.. items.Where(other => other.Order == item.Order && IsOfKubernetes(other) != IsOfKubernetes(item))];
        return beside.Length == 0
            ? item.Rules
            : item.Rules.Select(rule => beside.Any(other => other.Rules.Any(second => second.Verdict != rule.Verdict && TermOverlap.MayMeet(rule, second)))
                ? rule with { Doubt = rule.Doubt | Doubt.SamePriority }
                : rule);
    }

    private static bool IsOfKubernetes(CalicoTierItem item) => item.Rules.Count > 0 && item.Rules[0].Origin.Policy is NetworkPolicy;

    private (double Order, bool Isolates, Doubt Doubt) Find(string tier) =>
        _known.TryGetValue(tier, out var known) ? known : (double.PositiveInfinity, true, Doubt.UnknownTier);

    private void Add(string tier, CalicoTierItem item)
    {
        if (!_items.TryGetValue(tier, out var items))
        {
            _items[tier] = items = [];
        }

        items.Add(item);
    }

    private void AddAdmin(IEnumerable<Policy> policies, AdminTier tier, string name, ValueList<ClusterNode> nodes)
    {
        var rules = new AdminPolicyLowering(nodes).Lower(policies.OfType<AdminPolicy>(), tier);
        if (rules.Count > 0)
        {
            Add(name, new CalicoTierItem(double.NegativeInfinity, "", rules, []));
        }
    }

    private void AddNetworkPolicies(IEnumerable<Policy> policies)
    {
        var (_, isolates, _) = Find(CalicoPolicy.DefaultTier);
        var lowering = new NetworkPolicyLowering(Engine.Calico);
        foreach (var policy in policies.OfType<NetworkPolicy>())
        {
            lowering.Lower(policy);
        }

        if (lowering.Isolations.Count > 0)
        {
            Add(CalicoPolicy.DefaultTier, new CalicoTierItem(OfNetworkPolicies, "knp.default.", lowering.Rules, isolates ? lowering.Isolations : []));
        }
    }
}
