namespace NetPolSdk;

/// <summary>
/// A range of addresses but for some of them, or groups of ranges: <c>fromCIDRSet</c>, <c>toCIDRSet</c>. It has exactly one of
/// <see cref="Cidr"/>, <see cref="GroupName"/> and <see cref="GroupSelector"/>, and matches what is outside the cluster only.
/// Source: Cilium docs, "Layer 3 Policies", section "IP/CIDR based", and "CiliumCIDRGroup".
/// </summary>
public sealed partial record CidrSet : CiliumSource
{
    internal CidrSet(Cidr? cidr, string? groupName, CiliumSelector? groupSelector, ValueList<Cidr> exceptions)
    {
        Cidr = cidr;
        GroupName = groupName;
        GroupSelector = groupSelector;
        Exceptions = exceptions;
    }

    /// <summary><c>cidr</c>: the range; null where groups are meant.</summary>
    public Cidr? Cidr { get; }

    /// <summary><c>cidrGroupRef</c>: the name of a <see cref="CiliumCidrGroup"/>; null where none is named.</summary>
    public string? GroupName { get; }

    /// <summary><c>cidrGroupSelector</c>: what is asked of the labels of groups; null where they are not selected so.</summary>
    public CiliumSelector? GroupSelector { get; }

    /// <summary><c>except</c>: ranges inside <see cref="Cidr"/> that are left out, in the order written. For a group Cilium does not look at them.</summary>
    public ValueList<Cidr> Exceptions { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.CidrSet;

    private protected override string Text()
    {
        var text = Cidr?.Text ?? (GroupName is null ? $"groups {GroupSelector}" : $"group {GroupName}");
        return Exceptions.Count == 0 ? text : $"{text} except {string.Join(", ", Exceptions)}";
    }
}
