namespace NetPolSdk;

/// <summary>The beginning of a <see cref="ClusterNetworkPolicy"/>: its name, tier and priority. <see cref="For"/> comes next.</summary>
public sealed record ClusterNetworkPolicyPlace
{
    private readonly ObjectMetadata _metadata;
    private readonly AdminTier _tier;
    private readonly int _priority;

    internal ClusterNetworkPolicyPlace(ObjectMetadata metadata, AdminTier tier, int priority) => (_metadata, _tier, _priority) = (metadata, tier, priority);

    /// <summary>Says which pods the policy is about: <c>spec.subject</c>.</summary>
    /// <param name="subject">All pods of namespaces, or <c>Pods.Labelled(…).In(…)</c>.</param>
    public AdminPolicySubject<ClusterNetworkPolicy> For(ClusterPods subject) =>
        new(new ClusterNetworkPolicy(_metadata, Require.NotNull(subject, nameof(subject)), _tier, _priority));
}
