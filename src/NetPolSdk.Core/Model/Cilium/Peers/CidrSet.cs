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

    /// <summary>The addresses of a range: <c>cidr</c>.</summary>
    /// <param name="cidr">The range, such as <c>203.0.113.0/24</c>.</param>
    /// <exception cref="InvalidPolicyException">The text is no range, or has bits past its prefix.</exception>
    public static CidrSet Of(string cidr) =>
        new(NetPolSdk.Cidr.Parse(Require.NotNull(cidr, nameof(cidr)), RuleIds.CiliumCidr, "cidr", nameof(cidr)), null, null, []);

    /// <summary>The ranges of a group: <c>cidrGroupRef</c>.</summary>
    /// <param name="name">The name of a <see cref="CiliumCidrGroup"/>: a lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CidrSet Group(string name)
    {
        var fault = DnsSyntax.SubdomainFault(Require.NotNull(name, nameof(name)));
        SyntaxFault.ThrowIfAny(fault is null ? null : fault with { RuleId = RuleIds.CiliumCidr }, "cidrGroupRef", name, nameof(name));
        return new(null, name, null, []);
    }

    /// <summary>The ranges of all groups: <c>cidrGroupSelector: {}</c>.</summary>
    public static CidrSet AllGroups { get; } = new(null, null, CiliumSelector.Everything, []);

    /// <summary>The ranges of all groups that carry a label: <c>cidrGroupSelector</c>.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form.</exception>
    public static CidrSet Groups(string key, string value) => new(null, null, CiliumSelectors.And(CiliumSelector.Everything, key, value), []);

    /// <summary>The ranges of all groups whose labels meet the requirements: <c>cidrGroupSelector</c>.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement.</exception>
    public static CidrSet Groups(params LabelRequirement[] requirements) => new(null, null, CiliumSelectors.And(CiliumSelector.Everything, requirements), []);

    /// <summary>Those of the groups that also carry a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form, or no groups are selected.</exception>
    public CidrSet And(string key, string value) => new(null, null, CiliumSelectors.And(Selected(), key, value), []);

    /// <summary>Those of the groups whose labels also meet the requirements.</summary>
    /// <param name="requirements">The requirements, one or more; <see cref="Label"/> makes them.</param>
    /// <exception cref="InvalidPolicyException">There is no requirement, or no groups are selected.</exception>
    public CidrSet And(params LabelRequirement[] requirements) => new(null, null, CiliumSelectors.And(Selected(), requirements), []);

    /// <summary>The addresses of the range but those of the given ranges inside it: <c>except</c>.</summary>
    /// <param name="cidrs">The ranges to leave out, one or more, each inside the range.</param>
    /// <exception cref="InvalidPolicyException">A text is no range or not inside, there is none, or this is a group, which has no exceptions.</exception>
    public CidrSet Except(params string[] cidrs)
    {
        CiliumLists.Check(cidrs, int.MaxValue, "except", nameof(cidrs));
        if (Cidr is not { } block)
        {
            throw new InvalidPolicyException(RuleIds.CiliumCidr, "except", null, "is given for a group, and Cilium knows exceptions of a cidr only", "Leave the ranges out of the group, or write CidrSet.Of.", nameof(cidrs));
        }

        return new(block, null, null, Exceptions.AddRange(Array.ConvertAll(cidrs, cidr => Exception(block, cidr, nameof(cidrs)))));
    }

    private static Cidr Exception(Cidr block, string text, string parameter)
    {
        var range = NetPolSdk.Cidr.Parse(text, RuleIds.CiliumCidr, "except", parameter);
        return block.IsHole || range.IsHole || block.Contains(range)
            ? range
            : throw new InvalidPolicyException(RuleIds.CiliumCidr, "except", text, $"is not within {Quoted.Text(block.Text)}", "Write a range inside the block, or leave it out.", parameter);
    }

    private CiliumSelector Selected() => GroupSelector
        ?? throw new InvalidPolicyException(RuleIds.CiliumCidr, "cidrGroupSelector", null, "is not given", "Begin with CidrSet.Groups.", null);

    private protected override string Text()
    {
        var text = Cidr?.Text ?? (GroupName is null ? $"groups {GroupSelector}" : $"group {GroupName}");
        return Exceptions.Count == 0 ? text : $"{text} except {string.Join(", ", Exceptions)}";
    }
}
