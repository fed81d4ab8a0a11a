namespace NetPolSdk;

/// <summary>
/// The backends of Services: <c>toServices</c>. It has a <see cref="Name"/> or a <see cref="Selector"/>. Source: Cilium docs,
/// "Layer 3 Policies", section "Services based".
/// </summary>
public sealed partial record CiliumService : CiliumDestination
{
    internal CiliumService(string? name, CiliumSelector? selector, string? @namespace)
    {
        Name = name;
        Selector = selector;
        Namespace = @namespace;
    }

    /// <summary><c>k8sService.serviceName</c>; null where Services are selected by labels, or every Service of the namespace is meant.</summary>
    public string? Name { get; }

    /// <summary><c>k8sServiceSelector.selector</c>: what is asked of the labels of Services; null where one is named.</summary>
    public CiliumSelector? Selector { get; }

    /// <summary><c>namespace</c>; null where it is left out, which in <c>k8sServiceSelector</c> means every namespace.</summary>
    public string? Namespace { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Services;

    private protected override string Text() => (Selector is null ? $"service {Name}" : $"services {Selector}") + (Namespace is null ? "" : $" in {Namespace}");
}
