namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>
/// Cilium's documentation, sentence by sentence, for one port of one pair in a world in which each condition holds or not, with no regard
/// for speed. No pod is on its node's network, and no rule asks for authentication.
/// </summary>
internal sealed class NaiveCilium(Cluster cluster, ConditionValues values)
{
    public bool IsAllowed(NaiveEnd from, NaiveEnd to, Protocol protocol, int port)
    {
        if (from.Pod is { IsReplicated: false } && from.Pod == to.Pod)
        {
            return true;
        }

        return (from.Pod is null || SideAllows(from.Pod, to, isIngress: false, to, protocol, port)) && (to.Pod is null || SideAllows(to.Pod, from, isIngress: true, to, protocol, port));
    }

    private bool SideAllows(Workload pod, NaiveEnd peer, bool isIngress, NaiveEnd destination, Protocol protocol, int port)
    {
        var specs = cluster.Policies.OfType<CiliumPolicy>().SelectMany(policy => policy.Rules().Select(rule => (Policy: policy, rule.Spec))).Where(entry => Selects(entry.Policy, entry.Spec, pod)).ToArray();
        var entries = specs.SelectMany(entry => entry.Spec.Lists().Where(list => list.IsIngress == isIngress).SelectMany(list => list.Rules.Select(rule => (entry.Policy, entry.Spec, list.IsDeny, Rule: rule)))).ToArray();
        if (entries.Any(entry => entry.IsDeny && Matches(entry.Policy, entry.Rule, peer, destination, protocol, port).Any()))
        {
            return false;
        }

        var kubernetes = cluster.Policies.OfType<NetworkPolicy>().Where(policy => policy.Namespace == pod.Namespace && policy.Subject.Selector.Matches(pod.Labels) && IsAbout(policy, isIngress)).ToArray();
        if (kubernetes.Any(policy => Allows(policy, isIngress, peer, destination, protocol, port)))
        {
            return true;
        }

        // What is looked at above ports decides request by request, and other requests are refused even where nothing isolates.
        var isLookedAt = false;
        foreach (var entry in entries.Where(entry => !entry.IsDeny))
        {
            foreach (var ports in Matches(entry.Policy, entry.Rule, peer, destination, protocol, port))
            {
                if (Holds(entry.Rule, ports))
                {
                    return true;
                }

                isLookedAt |= ports is { IsPortsOnly: false };
            }
        }

        return !isLookedAt && kubernetes.Length == 0 && !specs.Any(entry => isIngress ? entry.Spec.IsolatesIngress : entry.Spec.IsolatesEgress);
    }

    /// <summary>Rules are in effect whatever the types say, and no rules where a type says so isolate.</summary>
    private static bool IsAbout(NetworkPolicy policy, bool isIngress) => isIngress
        ? policy.Ingress.Count > 0 || policy.PolicyTypes.HasFlag(PolicyTypes.Ingress)
        : policy.Egress.Count > 0 || policy.PolicyTypes.HasFlag(PolicyTypes.Egress);

    private bool Allows(NetworkPolicy policy, bool isIngress, NaiveEnd peer, NaiveEnd destination, Protocol protocol, int port) => isIngress
        ? policy.Ingress.Any(rule => IsPeer(rule.From, policy, peer) && IsPort(rule.Ports, destination, protocol, port))
        : policy.Egress.Any(rule => IsPeer(rule.To, policy, peer) && IsPort(rule.Ports, destination, protocol, port));

    private bool IsPeer(Peers peers, NetworkPolicy policy, NaiveEnd end) => peers.IsAnyone || peers.Any(peer => peer switch
    {
        IpBlock block => end.Pod is null && block.Cidr.Contains(end.Address) && !block.Exceptions.Any(except => except.Contains(end.Address)),
        Pods pods => end.Pod is not null && end.Pod.Namespace == policy.Namespace && pods.Selector.Matches(end.Pod.Labels),
        Namespaces namespaces => end.Pod is not null && namespaces.Selector.Matches(Home(end.Pod)),
        PodsInNamespaces both => end.Pod is not null && both.Namespaces.Selector.Matches(Home(end.Pod)) && both.Pods.Selector.Matches(end.Pod.Labels),
        _ => throw new InvalidOperationException(peer.ToString()),
    });

    private static bool IsPort(Ports ports, NaiveEnd destination, Protocol protocol, int number) => ports.IsAll || ports.Any(port => port.Protocol == protocol && (port.Name is not null
        ? Declares(destination, port.Name, protocol, number)
        : port.Number is null || (number >= port.Number && number <= (port.EndNumber ?? port.Number))));

    private static bool Declares(NaiveEnd end, string name, Protocol protocol, int number) =>
        end.Pod is not null && end.Pod.Ports.Any(declared => declared.Name == name && declared.Protocol == protocol && declared.Number == number);

    private ValueMap Home(Workload pod) => cluster.FindNamespace(pod.Namespace)!.Labels;

    private bool Selects(CiliumPolicy policy, CiliumSpec spec, Workload pod) =>
        (policy.IsClusterwide || policy.Namespace == pod.Namespace) && spec.Subject.Selector.Labels.Matches(CiliumLabels(spec.Subject.Selector, pod));

    /// <summary>The labels that Cilium gives a pod, under the keys that the selector uses for them.</summary>
    private Dictionary<string, string> CiliumLabels(CiliumSelector selector, Workload pod)
    {
        var bare = pod.Labels.ToDictionary(label => label.Key, label => label.Value);
        bare["io.kubernetes.pod.namespace"] = pod.Namespace;
        bare["io.cilium.k8s.policy.serviceaccount"] = pod.ServiceAccount;
        foreach (var label in Home(pod))
        {
            bare["io.cilium.k8s.namespace.labels." + label.Key] = label.Value;
        }

        var written = selector.Labels.MatchLabels.Keys.Concat(selector.Labels.MatchExpressions.Select(requirement => requirement.Key)).Distinct();
        return written.Where(key => bare.ContainsKey(key.Split(':').Last())).ToDictionary(key => key, key => bare[key.Split(':').Last()]);
    }

    /// <summary>The entries of <c>toPorts</c> that match; one that stands for all traffic where there are none.</summary>
    private IEnumerable<CiliumPortRule?> Matches(CiliumPolicy policy, CiliumRule rule, NaiveEnd peer, NaiveEnd destination, Protocol protocol, int port)
    {
        if ((rule.Peers.IsUnsaid && rule.ToPorts.Count == 0) || rule.Icmps.Count > 0 || !IsPeer(policy, rule.Peers, peer))
        {
            return [];
        }

        return rule.ToPorts.Count == 0 ? new CiliumPortRule?[] { null } : rule.ToPorts.Cast<CiliumPortRule?>().Where(entry => entry!.Ports.Any(candidate => IsPort(candidate, destination, protocol, port)));
    }

    private static bool IsPort(CiliumPort port, NaiveEnd destination, Protocol protocol, int number)
    {
        var isProtocol = port.Protocol switch
        {
            CiliumProtocol.Any => true,
            CiliumProtocol.Tcp => protocol == Protocol.Tcp,
            CiliumProtocol.Udp => protocol == Protocol.Udp,
            CiliumProtocol.Sctp => protocol == Protocol.Sctp,
            _ => false,
        };
        return isProtocol && (port.Name is not null ? Declares(destination, port.Name, protocol, number) : port.Number is null || (number >= port.Number && number <= (port.EndNumber ?? port.Number)));
    }

    private bool IsPeer(CiliumPolicy policy, CiliumPeers peers, NaiveEnd end) => peers.IsUnsaid || peers.Items.Any(peer => peer switch
    {
        Endpoints endpoints => end.Pod is not null && (policy.IsClusterwide || endpoints.Selector.NamesNamespace || end.Pod.Namespace == policy.Namespace)
            && endpoints.Selector.Labels.Matches(CiliumLabels(endpoints.Selector, end.Pod)),
        CiliumCidr range => end.Pod is null && range.Cidr.Contains(end.Address),
        CidrSet { Cidr: { } cidr } set => end.Pod is null && cidr.Contains(end.Address) && !set.Exceptions.Any(except => except.Contains(end.Address)),
        CidrSet set => end.Pod is null && cluster.Policies.OfType<CiliumCidrGroup>().Single(group => group.Name == set.GroupName).ExternalCidrs.Any(cidr => cidr.Contains(end.Address)),
        Entity { Name: "all" } => true,
        Entity { Name: "world" } => end.Pod is null,
        Entity { Name: "cluster" } => end.Pod is not null,
        Entity { Name: "none" } => false,
        Fqdn => end.Pod is null,
        _ => throw new InvalidOperationException(peer.ToString()),
    });

    private bool Holds(CiliumRule rule, CiliumPortRule? ports) =>
        (rule.Peers.Kind != CiliumPeerKind.Fqdns || values.Holds(string.Join(",", rule.Peers.Items.Cast<Fqdn>().Select(name => name.Value))))
        && (ports is null || ports.ServerNames.Count == 0 || values.Holds(string.Join(",", ports.ServerNames)))
        && ports?.Rules switch
        {
            CiliumHttpRules http => http.Rules.Any(request => values.Holds(string.Join(",", new[] { request.Method, request.Path }.OfType<string>()))),
            CiliumDnsRules dns => values.Holds(string.Join(",", dns.Names.Select(name => name.Value))),
            _ => true,
        };
}
