namespace NetPolSdk;

/// <summary>The beginning of an <see cref="AdminNetworkPolicy"/>: its name and priority. <see cref="For"/> comes next.</summary>
public sealed record AdminNetworkPolicyPlace
{
    private readonly ObjectMetadata _metadata;
    private readonly int _priority;

    internal AdminNetworkPolicyPlace(ObjectMetadata metadata, int priority) => (_metadata, _priority) = (metadata, priority);

    /// <summary>Says which pods the policy is about: <c>spec.subject</c>.</summary>
    /// <param name="subject">All pods of namespaces, or <c>Pods.Labelled(…).In(…)</c>.</param>
    public AdminPolicySubject<AdminNetworkPolicy> For(ClusterPods subject) =>
        new(new AdminNetworkPolicy(_metadata, Require.NotNull(subject, nameof(subject)), _priority));
}
