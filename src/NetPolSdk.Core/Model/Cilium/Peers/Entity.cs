namespace NetPolSdk;

/// <summary>
/// What Cilium knows by a name: <c>fromEntities</c>, <c>toEntities</c>. Source: Cilium docs, "Layer 3 Policies", section "Entities based".
/// </summary>
public sealed partial record Entity : CiliumSource
{
    internal Entity(string name) => Name = name;

    /// <summary>The name on the wire, such as <c>world</c>.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Entities;

    private protected override string Text() => $"entity {Name}";
}
