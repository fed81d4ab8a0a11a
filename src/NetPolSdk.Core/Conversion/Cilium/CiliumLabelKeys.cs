namespace NetPolSdk;

/// <summary>
/// Label selectors of Kubernetes with Cilium's keys. All keys name their source, as one without it also matches labels of other sources: <c>world</c> would
/// be the world outside. Source: Cilium docs, "Using Kubernetes Constructs In Policy".
/// </summary>
internal static class CiliumLabelKeys
{
    /// <summary>The source of labels of Kubernetes' objects.</summary>
    public const string Source = "k8s:";

    /// <summary>The name of a pod's namespace.</summary>
    public const string NamespaceName = Source + "io.kubernetes.pod.namespace";

    /// <summary>What stands before the labels of a pod's namespace.</summary>
    public const string NamespaceLabel = Source + "io.cilium.k8s.namespace.labels.";

    /// <summary>Pods of the policy's own namespace, which Cilium adds of itself.</summary>
    public static LabelSelector Pods(LabelSelector pods) => Renamed(pods, static key => Source + key);

    /// <summary>
    /// Pods of namespaces. Where nothing is asked of the namespace that only a pod can have, it is asked that there is one: what a label must not be is true of
    /// everything outside, too.
    /// </summary>
    public static LabelSelector Pods(LabelSelector pods, LabelSelector namespaces)
    {
        var (own, home) = (Pods(pods), Renamed(namespaces, OfNamespace));
        var isOfPodsOnly = home.MatchLabels.Count > 0 || home.MatchExpressions.Any(static demand => demand.Operator is LabelOperator.In or LabelOperator.Exists);
        LabelRequirement[] anyNamespace = isOfPodsOnly ? [] : [new(NamespaceName, LabelOperator.Exists, [])];
        return new LabelSelector(
            ValueMap.From(home.MatchLabels.Concat(own.MatchLabels)),
            ValueList.From(home.MatchExpressions.Concat(anyNamespace).Concat(own.MatchExpressions)));
    }

    private static string OfNamespace(string key) => key == Namespaces.NameLabel ? NamespaceName : NamespaceLabel + key;

    private static LabelSelector Renamed(LabelSelector selector, Func<string, string> rename) => new(
        ValueMap.From(selector.MatchLabels.Select(label => new KeyValuePair<string, string>(rename(label.Key), label.Value))),
        ValueList.From(selector.MatchExpressions.Select(demand => new LabelRequirement(rename(demand.Key), demand.Operator, demand.Values))));
}
