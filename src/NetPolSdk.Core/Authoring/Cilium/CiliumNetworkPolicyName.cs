namespace NetPolSdk;

/// <summary>The beginning of a <see cref="CiliumNetworkPolicy"/>: its name, and perhaps its namespace. <c>For</c> comes next.</summary>
public sealed record CiliumNetworkPolicyName
{
    private readonly ObjectMetadata _metadata;
    private readonly bool _isList;

    internal CiliumNetworkPolicyName(ObjectMetadata metadata, bool isList) => (_metadata, _isList) = (metadata, isList);

    /// <summary>Puts the policy into a namespace. It is for endpoints of that namespace only.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public CiliumNetworkPolicyName InNamespace(string @namespace) => new(_metadata.InNamespace(@namespace), _isList);

    /// <summary>Writes every rule into <c>specs</c>, the first one too; otherwise the first is <c>spec</c>. It means the same.</summary>
    public CiliumNetworkPolicyName AsList() => new(_metadata, isList: true);

    /// <summary>Says which pods the rule is for: <c>endpointSelector</c>.</summary>
    /// <param name="pods">The pods; <see cref="Pods.All"/> for every endpoint of the namespace.</param>
    public CiliumPolicySubject<CiliumNetworkPolicy> For(Pods pods) => For(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Says which endpoints the rule is for: <c>endpointSelector</c>.</summary>
    /// <param name="endpoints">The endpoints; the policy's namespace is asked for besides.</param>
    public CiliumPolicySubject<CiliumNetworkPolicy> For(Endpoints endpoints)
    {
        var spec = new CiliumSpec(new(Require.NotNull(endpoints, nameof(endpoints)).Selector, IsNodes: false));
        return new(_isList ? new(_metadata, null, [spec]) : new CiliumNetworkPolicy(_metadata, spec, []));
    }
}
