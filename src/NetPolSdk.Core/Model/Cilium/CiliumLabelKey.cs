namespace NetPolSdk;

/// <summary>
/// A key of a label as Cilium writes it: <c>k8s:app</c>, a source and a key, or <c>app</c> for a label of any source.
/// Source: Cilium docs, "Terminology", section "Labels".
/// </summary>
public readonly record struct CiliumLabelKey
{
    /// <summary>The label that holds the namespace of a pod, <c>io.kubernetes.pod.namespace</c>.</summary>
    public const string PodNamespace = "io.kubernetes.pod.namespace";

    /// <summary>What keys begin with that hold a label of the pod's namespace, <c>io.cilium.k8s.namespace.labels.</c></summary>
    public const string NamespaceLabels = "io.cilium.k8s.namespace.labels.";

    /// <summary>The label that holds the service account of a pod, <c>io.cilium.k8s.policy.serviceaccount</c>.</summary>
    public const string ServiceAccount = "io.cilium.k8s.policy.serviceaccount";

    /// <summary>The label that holds the cluster of a pod, <c>io.cilium.k8s.policy.cluster</c>.</summary>
    public const string Cluster = "io.cilium.k8s.policy.cluster";

    /// <summary>The source of labels of pods and namespaces.</summary>
    public const string Kubernetes = "k8s";

    /// <summary>The source of Cilium's own endpoints, such as <c>reserved:host</c>.</summary>
    public const string Reserved = "reserved";

    /// <summary>A label of any source.</summary>
    public const string Any = "any";

    private CiliumLabelKey(string source, string key)
    {
        Source = source;
        Key = key;
    }

    /// <summary>Where the label is from, such as <c>k8s</c>; <c>any</c> where the key does not say.</summary>
    public string Source { get; }

    /// <summary>The key without its source.</summary>
    public string Key { get; }

    /// <summary>Whether the label says which namespace a pod is in, by name or by a label of the namespace.</summary>
    public bool IsOfNamespace => (Source is Kubernetes or Any) && (Key == PodNamespace || Key.StartsWith(NamespaceLabels, StringComparison.Ordinal));

    /// <summary>Reads a key as selectors have it.</summary>
    /// <param name="text">The key, with its source before a colon or without.</param>
    public static CiliumLabelKey Of(string text)
    {
        var colon = Require.NotNull(text, nameof(text)).IndexOf(':');
        return colon < 0 ? new(Any, text) : new(text.Substring(0, colon), text.Substring(colon + 1));
    }

    /// <summary>The key with its source, such as <c>k8s:app</c>.</summary>
    public override string ToString() => Source + ":" + Key;
}
