namespace NetPolSdk;

/// <summary>Which label of its pods holds a service's name.</summary>
public enum LabelConvention
{
    /// <summary>The label <c>app</c>, as most examples and generators write it.</summary>
    App,

    /// <summary>The recommended label <c>app.kubernetes.io/name</c>. Source: Kubernetes docs, "Recommended Labels".</summary>
    Recommended,
}
