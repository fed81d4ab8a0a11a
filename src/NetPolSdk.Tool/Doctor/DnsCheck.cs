using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>
/// Pods that the policies of a cluster, all together, keep from its resolver. It is asked pod by pod, so that a denial at the resolver's own end is
/// found, too. Known as resolvers are the pods that the usual distributions label so.
/// </summary>
internal sealed class DnsCheck(Cluster cluster, ClusterFacts facts, CancellationToken cancellation)
{
    /// <summary>Where pods ask NodeLocal DNSCache. Source: Kubernetes docs, "Using NodeLocal DNSCache in Kubernetes Clusters".</summary>
    private const string NodeLocalAddress = "169.254.20.10";

    /// <summary>What the check is called.</summary>
    public const string Check = "dns";

    private readonly Workload[] _resolvers = [.. cluster.Workloads.Where(IsResolver)];
    private readonly Reachability _reachability = Reachability.Of(cluster);

    /// <summary>The findings, one a namespace.</summary>
    /// <param name="said">Namespaces of which a rule has spoken already.</param>
    public IEnumerable<DoctorFinding> Findings(IReadOnlySet<string> said)
    {
        if (_resolvers.Length == 0)
        {
            yield break;
        }

        foreach (var space in cluster.Workloads.Where(workload => !workload.IsHostNetwork && !_resolvers.Contains(workload) && !said.Contains(workload.Namespace)).GroupBy(workload => workload.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var cut = space.Where(IsCutOff).ToArray();
            if (cut.Length > 0)
            {
                yield return Finding(space.Key, cut, isWhole: cut.Length == cluster.WorkloadsIn(space.Key).Count());
            }
        }
    }

    private static bool IsResolver(Workload workload) =>
        (workload.Namespace == "kube-system" && workload.Labels.TryGetValue("k8s-app", out var app) && app == "kube-dns" && !workload.IsHostNetwork)
        || (workload.Namespace == "openshift-dns" && workload.Labels.ContainsKey("dns.operator.openshift.io/daemonset-dns"));

    private bool IsCutOff(Workload workload) =>
        !Array.Exists(_resolvers, resolver => MayAsk(workload, resolver.ToString(), resolver.Namespace == "openshift-dns" ? 5353 : 53))
        && !(facts.HasNodeLocalDns && MayAsk(workload, NodeLocalAddress, 53));

    /// <summary>What is undefined counts as a way: only what is denied for certain is reported.</summary>
    private bool MayAsk(Workload workload, string resolver, int port)
    {
        var answer = _reachability.Between(_reachability.Endpoint(workload.ToString()), _reachability.Endpoint(resolver));
        return answer.Allowed.Contains(Protocol.Udp, port) || answer.Undefined.Contains(Protocol.Udp, port);
    }

    private DoctorFinding Finding(string space, Workload[] cut, bool isWhole)
    {
        var names = string.Join(", ", cut.Select(workload => workload.Name).Order(StringComparer.Ordinal).Take(3)) + (cut.Length > 3 ? string.Create(null, $" and {cut.Length - 3} others") : "");
        return new DoctorFinding(
            Check,
            Severity.Warning,
            "Namespace " + space,
            $"{names} cannot reach the cluster's resolver ({_resolvers[0].Address}): no name resolves there.",
            isWhole ? "Allow DNS to every pod of the namespace, and see that the resolver's own policies admit it." : "See which policies decide, and allow DNS in them.",
            isWhole
                ? FixCommands.Apply(NetworkPolicy.Named("allow-dns-egress").InNamespace(space).For(Pods.All).AllowEgressToDns())
                : $"netpol explain --cluster --from {ShellWord.Of(cut[0].ToString())} --to {ShellWord.Of(_resolvers[0].ToString())} --port 53/UDP");
    }
}
