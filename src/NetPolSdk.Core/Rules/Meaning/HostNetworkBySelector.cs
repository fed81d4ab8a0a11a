namespace NetPolSdk;

/// <summary>
/// NPS1021: a selector for what is on the nodes' network: the API server and its neighbours, kube-proxy, host-network pods. Selectors match
/// pods of the cluster network only. Source: Kubernetes docs, "Network Policies", section "NetworkPolicy and hostNetwork pods".
/// </summary>
internal sealed class HostNetworkBySelector() : NetworkPolicyRule(RuleIds.HostNetworkBySelector)
{
    private const int ApiServerPort = 6443;

    /// <summary>Labels of pods and Services that are on the nodes' network, as kubeadm and the usual installations set them.</summary>
    private static readonly (string Key, string Value)[] OnNodes =
    [
        ("component", "kube-apiserver"), ("component", "kube-controller-manager"), ("component", "kube-scheduler"), ("component", "apiserver"),
        ("k8s-app", "kube-proxy"), ("k8s-app", "kube-apiserver"), ("k8s-app", "node-local-dns"),
    ];

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var rule in DirectedRule.Of(policy))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                Judge(policy, rule, i, verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, DirectedRule rule, int index, Verdicts verdicts)
    {
        var (peer, field) = (rule.Peers[index], rule.PeersPath.Index(index));
        if (rule.Direction == Direction.Egress && IsEveryPod(peer) && rule.Ports.Any(port => port is { Protocol: Protocol.Tcp, Number: ApiServerPort, EndNumber: null }))
        {
            Yes(verdicts, policy, field, "Port 6443 is the API server's, which runs on the nodes' network: a selector of all namespaces matches pods, and not the API server.", Remedy);
        }
        else if (Label(peer) is { } label)
        {
            Yes(verdicts, policy, field, $"What is labelled {label} runs on the nodes' network, where selectors match no pod on most network plugins.", Remedy);
        }
        else if (verdicts.Options.Cluster is { } cluster && peer is not IpBlock && !IsEveryPod(peer))
        {
            JudgeKnown(policy, peer, field, cluster, verdicts);
        }
    }

    private void JudgeKnown(NetworkPolicy policy, Peer peer, FieldPath field, Cluster cluster, Verdicts verdicts)
    {
        if (PeerWorkloads.Of(peer, policy, cluster) is not { } workloads)
        {
            if (cluster.Workloads.Any(workload => workload.IsHostNetwork))
            {
                Maybe(verdicts, policy);
            }
        }
        else if (workloads.Count > 0 && workloads.All(workload => workload.IsHostNetwork))
        {
            Yes(verdicts, policy, field, $"{peer} means {workloads[0].Address}, which runs on the nodes' network, where selectors match no pod on most network plugins.", Remedy);
        }
    }

    private const string Remedy = "Allow the addresses instead, in C# IpBlock.Of(...), in YAML an ipBlock; on Cilium an entity such as kube-apiserver or host.";

    private static bool IsEveryPod(Peer peer) => peer switch
    {
        Namespaces namespaces => namespaces.Selector.IsEverything,
        PodsInNamespaces both => both.Namespaces.Selector.IsEverything && both.Pods.Selector.IsEverything,
        _ => false,
    };

    /// <summary>The label by which a peer asks for what is on the nodes.</summary>
    private static string? Label(Peer peer)
    {
        var pods = peer switch { Pods own => own.Selector, PodsInNamespaces both => both.Pods.Selector, _ => LabelSelector.Everything };
        foreach (var one in pods.Requirements().Where(one => one is { Operator: LabelOperator.In, Values.Count: 1 }))
        {
            if (OnNodes.Contains((one.Key, one.Values[0])))
            {
                return one.Key + "=" + one.Values[0];
            }
        }

        return null;
    }
}
