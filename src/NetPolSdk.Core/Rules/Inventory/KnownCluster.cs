using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// What is known of the cluster, and how well. Little of a cluster is ever known, so that what is not here is said not to exist only
/// where that follows: pods of a namespace of which other pods are known, and namespaces where all are listed.
/// </summary>
internal sealed class KnownCluster
{
    private static readonly ConditionalWeakTable<Cluster, KnownCluster> Known = new();

    private readonly Dictionary<string, Workload[]> _pods;
    private readonly ILookup<string, Workload> _made;

    private KnownCluster(Cluster cluster)
    {
        Pods = [.. Distinct(cluster.Workloads)];
        _pods = Pods.GroupBy(pod => pod.Namespace, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _made = cluster.UndeclaredWorkloads.ToLookup(pod => pod.Namespace, StringComparer.Ordinal);
        Declared = [.. cluster.Namespaces.Where(item => item.IsDeclared)];
        Names = new HashSet<string>(Declared.Select(item => item.Name).Concat(cluster.Workloads.Select(item => item.Namespace)).Concat(cluster.Services.Select(item => item.Namespace)), StringComparer.Ordinal);
        IsWhole = Declared.Any(item => item.Name == "kube-system") && Declared.Any(item => item.Name == "default");
    }

    /// <summary>The namespaces with all their labels.</summary>
    public IReadOnlyList<ClusterNamespace> Declared { get; }

    /// <summary>The namespaces that are known to exist: those that are declared, and those that something runs in.</summary>
    public HashSet<string> Names { get; }

    /// <summary>
    /// Whether the namespaces are all there are: nobody writes manifests of <c>kube-system</c> and <c>default</c>, so where both are declared
    /// somebody has listed what a cluster holds.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>The pods that are known: of those of one namespace with the same labels, one.</summary>
    public IReadOnlyList<Workload> Pods { get; }

    /// <summary>What the rules were told; null where that is nothing.</summary>
    public static KnownCluster? Of(LintOptions options)
    {
        if (options.Cluster is not { } cluster)
        {
            return null;
        }

        var known = Known.GetValue(cluster, static key => new KnownCluster(key));
        return known.Names.Count == 0 ? null : known;
    }

    /// <summary>The pods that are known of a namespace.</summary>
    public IReadOnlyList<Workload> PodsIn(string name) => _pods.TryGetValue(name, out var pods) ? pods : [];

    /// <summary>The pods of a namespace that an operator makes: they exist beside those that are declared, and say nothing of what else does.</summary>
    public IEnumerable<Workload> MadeIn(string name) => _made[name];

    /// <summary>
    /// Whether pods of the namespace are known, and it is no namespace of the platform's, which holds pods that nobody declares.
    /// </summary>
    public bool KnowsPodsOf(string name) => PodsIn(name).Count > 0 && !PlatformNamespaces.IsKnown(name);

    private static IEnumerable<Workload> Distinct(IEnumerable<Workload> workloads) =>
        workloads.GroupBy(pod => (pod.Namespace, pod.Labels, pod.MayHaveOtherLabels)).Select(group => group.First());
}
