namespace NetPolSdk.Deployment.Clusters;

/// <summary>Which cluster is meant, in the words of <c>kubectl</c>. Whatever is left out is as <c>kubectl</c> has it.</summary>
public sealed record ClusterSelection
{
    /// <summary>One kubeconfig file, in place of <c>KUBECONFIG</c> and <c>~/.kube/config</c>.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>The context; null for the current one.</summary>
    public string? Context { get; init; }

    /// <summary>The namespace for what names none; null for that of the context.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whom to act for; null for nobody else.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>The groups to act for.</summary>
    public ValueList<string> ImpersonatedGroups { get; init; } = [];

    /// <summary>The uid to act for.</summary>
    public string? ImpersonatedUid { get; init; }
}
