namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>
/// The text of the Kubernetes docs, sentence by sentence, for one port of one pair, with no regard for speed. Where the
/// docs leave something open there are two worlds: the strictest reading and the most generous one.
/// </summary>
internal sealed class NaiveEvaluator(Cluster cluster, bool isGenerous)
{
    /// <summary>Allowed in both worlds, in one, or in none.</summary>
    public static Verdict Judge(Cluster cluster, NaiveEnd from, NaiveEnd to, Protocol protocol, int port)
    {
        var strict = new NaiveEvaluator(cluster, isGenerous: false).IsAllowed(from, to, protocol, port);
        var generous = new NaiveEvaluator(cluster, isGenerous: true).IsAllowed(from, to, protocol, port);
        return strict ? Verdict.Allowed : generous ? Verdict.Undefined : Verdict.Denied;
    }

    public bool IsAllowed(NaiveEnd from, NaiveEnd to, Protocol protocol, int port) =>
        (from.Pod is { IsReplicated: false } && from.Pod == to.Pod) || (EgressAllows(from, to, protocol, port) && IngressAllows(from, to, protocol, port));

    private static bool PortMatches(Port port, NaiveEnd destination, Protocol protocol, int number)
    {
        if (port.Protocol != protocol)
        {
            return false;
        }

        if (port.Name is not null)
        {
            return destination.Pod is not null && destination.Pod.Ports.Any(declared => declared.Name == port.Name && declared.Protocol == protocol && declared.Number == number);
        }

        return port.Number is null || (number >= port.Number && number <= (port.EndNumber ?? port.Number));
    }

    /// <summary>The first rule of a tier that matches, policies by priority and rules in their order; null where none does.</summary>
    private AdminAction? Asked(AdminTier tier, NaiveEnd subject, Func<AdminPolicy, IEnumerable<(AdminAction Action, bool Matches)>> rules) => subject.Pod is not { IsHostNetwork: false } pod
        ? null
        : cluster.Policies.OfType<AdminPolicy>().Where(policy => policy.Tier == tier && IsAmong(policy.Subject, pod)).OrderBy(policy => policy.Priority)
            .SelectMany(rules).Where(rule => rule.Matches).Select(rule => (AdminAction?)rule.Action).FirstOrDefault();

    private bool IsAmong(ClusterPods pods, Workload pod) => !pod.IsHostNetwork && InNamespace(pods.Namespaces, pod) && (pods.Pods is null || pods.Pods.Selector.Matches(pod.Labels));

    private bool Matches(AdminDestination peer, NaiveEnd end) => peer switch
    {
        ClusterPods pods => end.Pod is not null && IsAmong(pods, end.Pod),
        Networks networks => (end.Pod?.Addresses ?? [end.Address]).Any(address => networks.Cidrs.Any(cidr => cidr.Contains(address))),
        _ => throw new InvalidOperationException(peer.ToString()),
    };

    /// <summary>Of admin policies a named port is of whatever protocol the pod declares it with.</summary>
    private static bool AdminMatches(Ports ports, NaiveEnd destination, Protocol protocol, int number) => ports.IsAll || ports.Any(port => port.Name is null
        ? PortMatches(port, destination, protocol, number)
        : destination.Pod is not null && destination.Pod.Ports.Any(declared => declared.Name == port.Name && declared.Protocol == protocol && declared.Number == number));

    private IEnumerable<NetworkPolicy> Selecting(Workload pod, PolicyTypes type) => cluster.Policies.OfType<NetworkPolicy>()
        .Where(policy => policy.PolicyTypes.HasFlag(type) && (policy.Namespace ?? "default") == pod.Namespace && policy.Subject.Selector.Matches(pod.Labels));

    private bool IngressAllows(NaiveEnd from, NaiveEnd to, Protocol protocol, int port) => Through(
        tier => Asked(tier, to, policy => policy.Ingress.Select(rule => (rule.Action, rule.From.Any(pods => Matches(pods, from)) && AdminMatches(rule.Ports, to, protocol, port)))),
        to.Pod is not null && Selecting(to.Pod, PolicyTypes.Ingress).Any(),
        () => PoliciesAllowIngress(from, to, protocol, port));

    private bool EgressAllows(NaiveEnd from, NaiveEnd to, Protocol protocol, int port) => Through(
        tier => Asked(tier, from, policy => policy.Egress.Select(rule => (rule.Action, rule.To.Any(peer => Matches(peer, to)) && AdminMatches(rule.Ports, to, protocol, port)))),
        from.Pod is not null && Selecting(from.Pod, PolicyTypes.Egress).Any(),
        () => PoliciesAllowEgress(from, to, protocol, port));

    /// <summary>Admin policies first, NetworkPolicies where they isolate, else the baseline, else everything is allowed.</summary>
    private static bool Through(Func<AdminTier, AdminAction?> asked, bool isIsolated, Func<bool> policiesAllow) => asked(AdminTier.Admin) switch
    {
        AdminAction.Allow => true,
        AdminAction.Deny => false,
        _ when isIsolated => policiesAllow(),
        _ => asked(AdminTier.Baseline) != AdminAction.Deny,
    };

    private bool PoliciesAllowIngress(NaiveEnd from, NaiveEnd to, Protocol protocol, int port)
    {
        if (to.Pod is null || Selecting(to.Pod, PolicyTypes.Ingress).ToArray() is not { Length: > 0 } policies)
        {
            return true;
        }

        if (isGenerous && (to.Pod.IsHostNetwork || from.Pod is { IsHostNetwork: true }))
        {
            return true;
        }

        return policies.Any(policy => policy.Ingress.Any(rule => Matches(rule.From, policy, from) && Matches(rule.Ports, to, protocol, port)));
    }

    private bool PoliciesAllowEgress(NaiveEnd from, NaiveEnd to, Protocol protocol, int port)
    {
        if (from.Pod is null || Selecting(from.Pod, PolicyTypes.Egress).ToArray() is not { Length: > 0 } policies)
        {
            return true;
        }

        if (isGenerous && from.Pod.IsHostNetwork)
        {
            return true;
        }

        return policies.Any(policy => policy.Egress.Any(rule => Matches(rule.To, policy, to) && Matches(rule.Ports, to, protocol, port)));
    }

    private static bool Matches(Ports ports, NaiveEnd destination, Protocol protocol, int number) =>
        ports.IsAll || ports.Any(port => PortMatches(port, destination, protocol, number));

    private bool Matches(Peers peers, NetworkPolicy policy, NaiveEnd end) => peers.IsAnyone || InBlocks([.. peers.OfType<IpBlock>()], end) || peers.Any(peer => peer switch
    {
        Pods pods => Selected(end) && end.Pod!.Namespace == policy.Namespace && pods.Selector.Matches(end.Pod.Labels),
        Namespaces namespaces => Selected(end) && InNamespace(namespaces, end.Pod!),
        PodsInNamespaces both => Selected(end) && InNamespace(both.Namespaces, end.Pod!) && both.Pods.Selector.Matches(end.Pod!.Labels),
        IpBlock => false,
        _ => throw new InvalidOperationException(peer.ToString()),
    });

    private bool Selected(NaiveEnd end) => end.Pod is not null && (isGenerous || !end.Pod.IsHostNetwork);

    private bool InNamespace(Namespaces namespaces, Workload pod) => namespaces.Selector.Matches(cluster.FindNamespace(pod.Namespace)!.Labels);

    /// <summary>A packet has one of the pod's addresses, and any of the rule's blocks may cover it.</summary>
    private bool InBlocks(IpBlock[] blocks, NaiveEnd end)
    {
        bool Has(IpAddress address) => blocks.Any(block => block.Cidr.Contains(address) && !block.Exceptions.Any(except => except.Contains(address)));
        if (end.Pod is null || blocks.Length == 0)
        {
            return end.Pod is null && Has(end.Address);
        }

        if (blocks.Aggregate(AddressSet.None, (set, block) => set.Union(AddressSet.Of(block))).Contains(AddressSet.All))
        {
            return true;
        }

        if (end.Pod.Addresses.Count == 0)
        {
            return isGenerous;
        }

        return isGenerous
            ? end.Pod.Addresses.Any(Has)
            : !end.Pod.IsHostNetwork && end.Pod.Addresses.All(Has);
    }
}
