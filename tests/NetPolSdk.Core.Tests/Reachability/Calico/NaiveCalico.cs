namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>
/// Calico's documentation, sentence by sentence, for one port of one pair in a world in which each condition holds or not, with no regard
/// for speed. Every pod has one known address, and none is on its node's network.
/// </summary>
internal sealed class NaiveCalico(Cluster cluster, ConditionValues values)
{
    private readonly Dictionary<(NetworkPolicy, PolicyTypes), NaiveEvaluator> _alone = [];
    private readonly Dictionary<Workload, Dictionary<string, string>> _labels = [];

    public bool IsAllowed(NaiveEnd from, NaiveEnd to, Protocol protocol, int port)
    {
        if (from.Pod is { IsReplicated: false } && from.Pod == to.Pod)
        {
            return true;
        }

        var connection = new Connection(from, to, protocol, port);
        return (from.Pod is null || SideAllows(from.Pod, PolicyTypes.Egress, connection)) && (to.Pod is null || SideAllows(to.Pod, PolicyTypes.Ingress, connection));
    }

    /// <summary>Tier by tier; in a tier policies by their order and then by name, rules from top to bottom.</summary>
    private bool SideAllows(Workload pod, PolicyTypes type, Connection connection)
    {
        var names = cluster.Policies.OfType<CalicoPolicy>().Select(policy => policy.Tier).Append("default").Distinct();
        foreach (var tier in names.OrderBy(OrderOf).ThenBy(name => name, StringComparer.Ordinal))
        {
            var (applies, decision) = Asked(tier, pod, type, connection);
            if (decision is CalicoAction.Allow or CalicoAction.Deny)
            {
                return decision == CalicoAction.Allow;
            }

            if (applies && decision is null && DefaultOf(tier) == CalicoAction.Deny)
            {
                return false;
            }
        }

        return true;
    }

    private (bool Applies, CalicoAction? Decision) Asked(string tier, Workload pod, PolicyTypes type, Connection connection)
    {
        var applies = false;
        var asked = cluster.Policies.OfType<CalicoPolicy>().Where(policy => policy.Tier == tier && !policy.IsStaged)
            .Select(policy => (Order: policy.Order ?? double.PositiveInfinity, Key: $"{policy.Name}/{policy.Namespace}/{policy.Kind}", Policy: (Policy)policy))
            .Concat(tier == "default" ? cluster.Policies.OfType<NetworkPolicy>().Select(policy => (Order: 1000.0, Key: "", Policy: (Policy)policy)) : []);
        foreach (var (_, _, policy) in asked.OrderBy(entry => entry.Order).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (policy is NetworkPolicy kubernetes)
            {
                if (kubernetes.PolicyTypes.HasFlag(type) && kubernetes.Namespace == pod.Namespace && kubernetes.Subject.Selector.Matches(pod.Labels))
                {
                    applies = true;
                    if (Allows(kubernetes, type, connection))
                    {
                        return (true, CalicoAction.Allow);
                    }
                }

                continue;
            }

            var calico = (CalicoPolicy)policy;
            if (!calico.PolicyTypes.HasFlag(type) || !Selects(calico, pod))
            {
                continue;
            }

            applies = true;
            foreach (var rule in type == PolicyTypes.Ingress ? calico.Ingress : calico.Egress)
            {
                if (rule.Action != CalicoAction.Log && Matches(rule, calico, connection))
                {
                    return (true, rule.Action);
                }
            }
        }

        return (applies, null);
    }

    /// <summary>The evaluator for Kubernetes' own words judges one NetworkPolicy on its own.</summary>
    private bool Allows(NetworkPolicy policy, PolicyTypes type, Connection connection)
    {
        if (!_alone.TryGetValue((policy, type), out var evaluator))
        {
            _alone[(policy, type)] = evaluator = new NaiveEvaluator(cluster.WithPolicies([policy with { PolicyTypes = type }]), isGenerous: false);
        }

        return evaluator.IsAllowed(connection.From, connection.To, connection.Protocol, connection.Port);
    }

    private double OrderOf(string tier) => tier == "default" ? 1_000_000 : cluster.Policies.OfType<CalicoTier>().Single(found => found.Name == tier).Order ?? double.PositiveInfinity;

    private CalicoAction DefaultOf(string tier) => tier == "default" ? CalicoAction.Deny : cluster.Policies.OfType<CalicoTier>().Single(found => found.Name == tier).DefaultAction;

    private bool Selects(CalicoPolicy policy, Workload pod) => policy switch
    {
        CalicoGlobalPolicy { DoNotTrack: true } or CalicoGlobalPolicy { PreDnat: true } => false,
        CalicoGlobalPolicy global => global.NamespaceSelector?.Matches(NamespaceLabels(pod.Namespace)) != false && SelectsOfAll(policy, pod),
        _ => policy.Namespace == pod.Namespace && SelectsOfAll(policy, pod),
    };

    private bool SelectsOfAll(CalicoPolicy policy, Workload pod) =>
        policy.Selector?.Matches(Labels(pod)) != false && policy.ServiceAccountSelector?.Matches(AccountLabels(pod)) != false;

    private bool Matches(CalicoRule rule, CalicoPolicy policy, Connection connection)
    {
        var ipVersion = Address(connection.From).IsIPv6 || Address(connection.To).IsIPv6 ? 6 : 4;
        return (rule.IpVersion ?? ipVersion) == ipVersion
            && (rule.Protocol is null || rule.Protocol.Transport == connection.Protocol)
            && rule.NotProtocol?.Transport != connection.Protocol
            && Matches(rule.Source, policy, connection.From)
            && Matches(rule.Destination, policy, connection.To)
            && (rule.Destination.Ports.Count == 0 || rule.Destination.Ports.Any(port => IsPort(port, connection)))
            && !rule.Destination.NotPorts.Any(port => IsPort(port, connection))
            && (rule.Source.Ports.Count == 0 || values.Holds(string.Join(",", rule.Source.Ports)))
            && (rule.Source.NotPorts.Count == 0 || values.Holds("any but " + string.Join(", ", rule.Source.NotPorts)))
            && (rule.Http is null || values.Holds(string.Join(",", rule.Http.Methods.Concat(rule.Http.Paths.Select(path => path.ToString())))));
    }

    private static bool IsPort(CalicoPort port, Connection connection) => port.Name is not null
        ? connection.To.Pod is not null && connection.To.Pod.Ports.Any(declared => declared.Name == port.Name && declared.Protocol == connection.Protocol && declared.Number == connection.Port)
        : connection.Port >= port.Number && connection.Port <= (port.EndNumber ?? port.Number);

    /// <summary>What Calico knows by an address: the pod that has it, and the network sets that hold it.</summary>
    private IEnumerable<(string? Namespace, Dictionary<string, string> Labels, Dictionary<string, string>? Account, string? AccountName)> Known(NaiveEnd end)
    {
        if (end.Pod is { } pod)
        {
            yield return (pod.Namespace, Labels(pod), AccountLabels(pod), pod.ServiceAccount);
        }

        foreach (var set in cluster.Policies.OfType<CalicoAddressSet>().Where(set => set.Nets.Any(net => net.Contains(Address(end)))))
        {
            var labels = set.Metadata.Labels.ToDictionary(label => label.Key, label => label.Value);
            var home = set is CalicoNetworkSet ? set.Namespace : null;
            if (home is not null)
            {
                labels["projectcalico.org/namespace"] = home;
                foreach (var label in NamespaceLabels(home))
                {
                    labels["pcns." + label.Key] = label.Value;
                }
            }

            yield return (home, labels, null, null);
        }
    }

    private bool Matches(CalicoEntity entity, CalicoPolicy policy, NaiveEnd end)
    {
        if (entity.Nets.Count > 0 && !entity.Nets.Any(net => net.Contains(Address(end))))
        {
            return false;
        }

        if (entity.NotNets.Any(net => net.Contains(Address(end))) || (entity.NotSelector is not null && Known(end).Any(known => entity.NotSelector.Matches(known.Labels))))
        {
            return false;
        }

        var own = policy is CalicoGlobalPolicy ? null : policy.Namespace;
        var needsOwn = own is not null && entity.NamespaceSelector is null && (entity.Selector is not null || entity.NotSelector is not null || entity.ServiceAccounts is not null);
        if (!needsOwn && entity.NamespaceSelector is null && entity.Selector is null && entity.ServiceAccounts is null)
        {
            return true;
        }

        return Known(end).Any(known =>
            (!needsOwn || known.Namespace == own)
            && (entity.NamespaceSelector is null || (entity.NamespaceSelector is GlobalSelector ? known.Namespace is null : known.Namespace is not null && entity.NamespaceSelector.Matches(NamespaceLabels(known.Namespace))))
            && entity.Selector?.Matches(known.Labels) != false
            && (entity.ServiceAccounts is not { } accounts
                || ((accounts.Names.Count == 0 || accounts.Names.Contains(known.AccountName!)) && accounts.Selector?.Matches(known.Account ?? []) != false)));
    }

    private static IpAddress Address(NaiveEnd end) => end.Pod?.Addresses[0] ?? end.Address;

    private Dictionary<string, string> Labels(Workload pod)
    {
        if (_labels.TryGetValue(pod, out var known))
        {
            return known;
        }

        var labels = pod.Labels.ToDictionary(label => label.Key, label => label.Value);
        labels["projectcalico.org/namespace"] = pod.Namespace;
        labels["projectcalico.org/serviceaccount"] = pod.ServiceAccount;
        labels["projectcalico.org/orchestrator"] = "k8s";
        foreach (var label in NamespaceLabels(pod.Namespace))
        {
            labels["pcns." + label.Key] = label.Value;
        }

        foreach (var label in AccountLabels(pod))
        {
            labels["pcsa." + label.Key] = label.Value;
        }

        return _labels[pod] = labels;
    }

    private Dictionary<string, string> NamespaceLabels(string name)
    {
        var labels = cluster.FindNamespace(name)!.Labels.ToDictionary(label => label.Key, label => label.Value);
        labels["projectcalico.org/name"] = name;
        return labels;
    }

    private Dictionary<string, string> AccountLabels(Workload pod)
    {
        var labels = cluster.AccountOf(pod).Labels.ToDictionary(label => label.Key, label => label.Value);
        labels["projectcalico.org/name"] = pod.ServiceAccount;
        return labels;
    }

    private sealed record Connection(NaiveEnd From, NaiveEnd To, Protocol Protocol, int Port);
}
