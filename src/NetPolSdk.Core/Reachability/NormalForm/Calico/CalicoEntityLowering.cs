namespace NetPolSdk;

/// <summary>
/// Lowers one end of a connection as Calico's rules describe it. Source: Calico docs, "Network policy", section "EntityRule".
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="sets">The network sets.</param>
/// <param name="cluster">The cluster, for its Services.</param>
internal sealed class CalicoEntityLowering(CalicoPolicy policy, CalicoNetworkSets sets, Cluster cluster)
{
    private readonly string? _own = policy is CalicoGlobalPolicy ? null : Cluster.NamespaceOf(policy);

    /// <summary>The peers that an entity matches.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ipVersion">The only version of IP that the rule is for; null for both.</param>
    public PeerTerm Peers(CalicoEntity entity, int? ipVersion)
    {
        var parts = new List<PeerTerm>();
        if (Addresses(entity, ipVersion) is { } addresses)
        {
            parts.Add(new AddressTerm(addresses));
        }

        if (HasScope(entity))
        {
            parts.Add(Selected(entity));
        }

        if (entity.NotSelector is { } not)
        {
            parts.Add(new NotTerm(Endpoints(CalicoConditions.Of(not, SeenLabels.Pod), Everywhere, withHosts: true, not.Matches)));
        }

        if (entity.Service is { } service)
        {
            parts.Add(Backends(service));
        }

        return AllTerms.Of(parts);
    }

    /// <summary>The pods of the policy for which the entity at their own end holds, and whether that is certain: of their addresses it is not.</summary>
    /// <param name="subject">The pods of the policy.</param>
    /// <param name="entity">The entity.</param>
    public (PodTerm Subject, Doubt Doubt) Own(PodTerm subject, CalicoEntity entity)
    {
        var condition = HasScope(entity) ? Condition(entity) : new AllHold([]);
        if (entity.NotSelector is { } not)
        {
            condition = CalicoConditions.All(condition, CalicoConditions.Not(CalicoConditions.Of(not, SeenLabels.Pod)));
        }

        // The pod's own address may be in a set that is selected too.
        var mayBeSet = HasScope(entity) && !SetAddresses(entity).IsEmpty;
        var mayBeLeftOut = entity.NotSelector is { } left && !sets.Select(Everywhere, left.Matches).IsEmpty;
        var doubt = entity.Nets.Count > 0 || entity.NotNets.Count > 0 || mayBeSet || mayBeLeftOut ? Doubt.PodAddressUnknown : Doubt.None;
        return (mayBeSet ? subject : subject.Narrowed(condition), doubt);
    }

    /// <summary>The ports of the pods behind a Service, which a rule for egress is for besides; null where they are not known.</summary>
    public TrafficTerm? TargetPorts(CalicoService service) => Find(service) is { Ports.Count: > 0 } found
        ? TrafficTerm.Of(Ports.Of([.. found.Ports.Select(static port => port.Target)]))
        : null;

    private static bool Everywhere(CalicoAddressSet set, ClusterNamespace? home) => true;

    /// <summary>All addresses that the nets leave; null where no net is named.</summary>
    private static AddressSet? Addresses(CalicoEntity entity, int? ipVersion)
    {
        if (entity.Nets.Count == 0 && entity.NotNets.Count == 0 && ipVersion is null)
        {
            return null;
        }

        var nets = entity.Nets.Count == 0 ? AddressSet.All : AddressSet.Of([.. entity.Nets]);
        var family = ipVersion is null ? AddressSet.All : AddressSet.Of(Cidr.Parse(ipVersion == 6 ? "::/0" : "0.0.0.0/0"));
        return nets.Intersect(family).Except(AddressSet.Of([.. entity.NotNets]));
    }

    /// <summary>Whether the entity is for known endpoints and sets only: of a namespace, by selectors or service accounts.</summary>
    private bool HasScope(CalicoEntity entity) =>
        entity.Selector is not null || entity.NamespaceSelector is not null || entity.ServiceAccounts is not null || (_own is not null && entity.NotSelector is not null);

    private PeerTerm Selected(CalicoEntity entity)
    {
        var isGlobal = entity.NamespaceSelector is GlobalSelector;
        var pods = PodTerm.In(LabelSelector.Everything, LabelSelector.Everything) with { Hosts = HostPods.Never };
        var alternatives = new List<PeerTerm>();
        if (!isGlobal)
        {
            alternatives.Add(pods.Narrowed(Condition(entity)));
        }

        if (isGlobal || (_own is null && entity.NamespaceSelector is null))
        {
            alternatives.Add(new HostsTerm(AddressSet.None, Doubt.HostNetworkPeer));
        }

        if (SetAddresses(entity) is { IsEmpty: false } addresses)
        {
            alternatives.Add(new AddressTerm(addresses));
        }

        return alternatives.Count == 1 ? alternatives[0] : new EitherTerm(ValueList.From(alternatives));
    }

    /// <summary>What must hold of a pod.</summary>
    private PodCondition Condition(CalicoEntity entity)
    {
        var parts = new List<PodCondition>();
        if (entity.NamespaceSelector is { } namespaces)
        {
            parts.Add(CalicoConditions.Of(namespaces, SeenLabels.Namespace));
        }
        else if (_own is not null)
        {
            parts.Add(new LabelHolds(SeenLabels.Namespace, new LabelRequirement(Namespaces.NameLabel, LabelOperator.In, [_own])));
        }

        if (entity.Selector is { } selector)
        {
            parts.Add(CalicoConditions.Of(selector, SeenLabels.Pod));
        }

        if (entity.ServiceAccounts is { } accounts)
        {
            parts.Add(accounts.Names.Count == 0 ? new AllHold([]) : new LabelHolds(SeenLabels.Account, new LabelRequirement(ClusterServiceAccount.NameKey, LabelOperator.In, accounts.Names)));
            parts.Add(accounts.Selector is null ? new AllHold([]) : CalicoConditions.Of(accounts.Selector, SeenLabels.Account));
        }

        return CalicoConditions.All([.. parts]);
    }

    private AddressSet SetAddresses(CalicoEntity entity) => entity.ServiceAccounts is { } accounts && (accounts.Names.Count > 0 || accounts.Selector?.Matches(ValueMap.Empty) == false)
        ? AddressSet.None
        : sets.Select((set, home) => InScope(entity, home), labels => entity.Selector?.Matches(labels) ?? true);

    private bool InScope(CalicoEntity entity, ClusterNamespace? home) => (entity.NamespaceSelector, _own, home) switch
    {
        (GlobalSelector, _, _) => home is null,
        (not null, _, null) => false,
        ({ } selector, _, { } there) => selector.Matches(there.Labels.With(CalicoConditions.NameLabel, there.Name)),
        (null, null, _) => true,
        (null, { } own, _) => home?.Name == own,
    };

    private PeerTerm Endpoints(PodCondition condition, Func<CalicoAddressSet, ClusterNamespace?, bool> scope, bool withHosts, Func<ValueMap, bool> selects)
    {
        var pods = PodTerm.In(LabelSelector.Everything, LabelSelector.Everything) with { Hosts = withHosts ? HostPods.Perhaps : HostPods.Never };
        var addresses = sets.Select(scope, selects);
        return addresses.IsEmpty ? pods.Narrowed(condition) : new EitherTerm([pods.Narrowed(condition), new AddressTerm(addresses)]);
    }

    private PeerTerm Backends(CalicoService service) => Find(service) is { Selector.Count: > 0 } found
        ? PodTerm.In(found.Namespace, new LabelSelector(found.Selector, []))
        : new OutsideTerm(Doubt.UnknownPeer, IncludesHosts: true) { IncludesPods = true };

    private ClusterService? Find(CalicoService service) =>
        cluster.Services.FirstOrDefault(candidate => candidate.Name == service.Name && candidate.Namespace == (service.Namespace ?? _own ?? "default"));
}
