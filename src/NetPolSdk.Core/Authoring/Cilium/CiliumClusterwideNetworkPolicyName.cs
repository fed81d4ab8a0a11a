namespace NetPolSdk;

/// <summary>The beginning of a <see cref="CiliumClusterwideNetworkPolicy"/>: its name. <c>For</c> comes next.</summary>
public sealed record CiliumClusterwideNetworkPolicyName
{
    private readonly ObjectMetadata _metadata;
    private readonly bool _isList;

    internal CiliumClusterwideNetworkPolicyName(ObjectMetadata metadata, bool isList) => (_metadata, _isList) = (metadata, isList);

    /// <summary>Writes every rule into <c>specs</c>, the first one too; otherwise the first is <c>spec</c>. It means the same.</summary>
    public CiliumClusterwideNetworkPolicyName AsList() => new(_metadata, isList: true);

    /// <summary>Says which pods the rule is for, in every namespace: <c>endpointSelector</c>.</summary>
    /// <param name="pods">The pods; <see cref="Pods.All"/> for every endpoint of the cluster, Cilium's own among them.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(Pods pods) => For(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Says which pods the rule is for: all those of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(Namespaces namespaces) => For(Endpoints.Of(Require.NotNull(namespaces, nameof(namespaces))));

    /// <summary>Says which pods the rule is for: <c>endpointSelector</c>.</summary>
    /// <param name="pods">The pods, in namespaces.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(PodsInNamespaces pods) => For(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Says which endpoints the rule is for: <c>endpointSelector</c>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(Endpoints endpoints) => For(new CiliumSubject(Require.NotNull(endpoints, nameof(endpoints)).Selector, IsNodes: false));

    /// <summary>Says which nodes the rule is for: <c>nodeSelector</c>. Cilium's host firewall must be on.</summary>
    /// <param name="nodes">The nodes.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(Nodes nodes) => For(CiliumNodes.Of(Require.NotNull(nodes, nameof(nodes))));

    /// <summary>Says which nodes the rule is for: <c>nodeSelector</c>. Cilium's host firewall must be on.</summary>
    /// <param name="nodes">The nodes.</param>
    public CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(CiliumNodes nodes) => For(new CiliumSubject(Require.NotNull(nodes, nameof(nodes)).Selector, IsNodes: true));

    private CiliumPolicySubject<CiliumClusterwideNetworkPolicy> For(CiliumSubject subject)
    {
        var spec = new CiliumSpec(subject);
        return new(_isList ? new(_metadata, null, [spec]) : new CiliumClusterwideNetworkPolicy(_metadata, spec, []));
    }
}
