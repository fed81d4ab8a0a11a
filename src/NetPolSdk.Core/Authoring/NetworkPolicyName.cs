namespace NetPolSdk;

/// <summary>The beginning of a policy: its name, and perhaps its namespace. <see cref="For"/> comes next.</summary>
public sealed record NetworkPolicyName
{
    private readonly ObjectMetadata _metadata;

    internal NetworkPolicyName(ObjectMetadata metadata) => _metadata = metadata;

    internal ObjectMetadata Metadata => _metadata;

    /// <summary>Puts the policy into a namespace. It selects pods of that namespace only.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public NetworkPolicyName InNamespace(string @namespace) => new(_metadata.InNamespace(@namespace));

    /// <summary>Says which pods the policy is about: <c>spec.podSelector</c>.</summary>
    /// <param name="pods">The pods; <see cref="Pods.All"/> for every pod of the namespace.</param>
    public NetworkPolicySubject For(Pods pods) => new(_metadata, Require.NotNull(pods, nameof(pods)));
}
