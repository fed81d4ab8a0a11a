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

    /// <summary>The Service of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidPolicyException">The name is empty.</exception>
    public static CiliumService Named(string name) => new(CiliumLists.Name(name, "serviceName", nameof(name)), null, null);

    /// <summary>The Services that carry a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static CiliumService Labelled(string key, string value) => new(null, CiliumSelectors.And(CiliumSelector.Everything, key, value), null);

    /// <summary>The Services whose labels meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static CiliumService Labelled(params LabelRequirement[] requirements) => new(null, CiliumSelectors.And(CiliumSelector.Everything, requirements), null);

    /// <summary>All Services; <see cref="In"/> says of which namespace.</summary>
    public static CiliumService All { get; } = new(null, CiliumSelector.Everything, null);

    /// <summary>Those of the Services that also carry a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form, or the Service is named.</exception>
    public CiliumService And(string key, string value) => new(null, CiliumSelectors.And(Selected(), key, value), Namespace);

    /// <summary>Those of the Services whose labels also meet all the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement, or the Service is named.</exception>
    public CiliumService And(params LabelRequirement[] requirements) => new(null, CiliumSelectors.And(Selected(), requirements), Namespace);

    /// <summary>Those of the Services that are in a namespace.</summary>
    /// <param name="namespace">Its name: a lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public CiliumService In(string @namespace)
    {
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(Require.NotNull(@namespace, nameof(@namespace))), "namespace", @namespace, nameof(@namespace));
        return new(Name, Selector, @namespace);
    }

    private CiliumSelector Selected() => Selector
        ?? throw new InvalidPolicyException(RuleIds.CiliumShape, "k8sServiceSelector.selector", null, "is not given, as the Service is named", "Begin with CiliumService.Labelled.", null);

    private protected override string Text() => (Selector is null ? $"service {Name}" : $"services {Selector}") + (Namespace is null ? "" : $" in {Namespace}");
}
