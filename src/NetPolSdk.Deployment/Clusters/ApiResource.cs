namespace NetPolSdk.Deployment.Clusters;

/// <summary>A resource that an API server serves: one kind, under one version of its group.</summary>
/// <param name="Group">The API group, such as <c>networking.k8s.io</c>; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
/// <param name="Kind">The kind, such as <c>NetworkPolicy</c>.</param>
/// <param name="Plural">The name in paths and in RBAC rules, such as <c>networkpolicies</c>.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces.</param>
public sealed record ApiResource(string Group, string Version, string Kind, string Plural, bool IsNamespaced)
{
    /// <summary>Namespaces of the core group.</summary>
    public static ApiResource Namespaces { get; } = new("", "v1", "Namespace", "namespaces", IsNamespaced: false);

    /// <summary>Pods of the core group.</summary>
    public static ApiResource Pods { get; } = new("", "v1", "Pod", "pods", IsNamespaced: true);

    /// <summary>Services of the core group.</summary>
    public static ApiResource Services { get; } = new("", "v1", "Service", "services", IsNamespaced: true);

    /// <summary>Nodes of the core group.</summary>
    public static ApiResource Nodes { get; } = new("", "v1", "Node", "nodes", IsNamespaced: false);

    /// <summary>ConfigMaps of the core group.</summary>
    public static ApiResource ConfigMaps { get; } = new("", "v1", "ConfigMap", "configmaps", IsNamespaced: true);

    /// <summary>Secrets of the core group.</summary>
    public static ApiResource Secrets { get; } = new("", "v1", "Secret", "secrets", IsNamespaced: true);

    /// <summary>Network policies of <c>networking.k8s.io/v1</c>.</summary>
    public static ApiResource NetworkPolicies { get; } = new("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", IsNamespaced: true);

    /// <summary>Group and version as manifests write them: <c>networking.k8s.io/v1</c>, or <c>v1</c> for the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Resource and group as errors and <c>kubectl</c> write them: <c>networkpolicies.networking.k8s.io</c>, or <c>pods</c> for the core group.</summary>
    public string QualifiedName => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <inheritdoc/>
    public override string ToString() => QualifiedName;
}
