namespace NetPolSdk;

/// <summary>
/// Security groups of AWS: <c>aws</c> in <c>fromGroups</c>, <c>toGroups</c>. Cilium asks AWS for the addresses of their interfaces.
/// Source: Cilium docs, "Layer 3 Policies", and "AWS Security Groups".
/// </summary>
public sealed partial record AwsGroup : CiliumSource
{
    internal AwsGroup(ValueList<string> ids, ValueList<string> names, ValueMap labels, string? region)
    {
        Ids = ids;
        Names = names;
        Labels = labels;
        Region = region;
    }

    /// <summary><c>securityGroupsIds</c>, in the order written; none where they are not asked for.</summary>
    public ValueList<string> Ids { get; }

    /// <summary><c>securityGroupsNames</c>, in the order written; none where they are not asked for.</summary>
    public ValueList<string> Names { get; }

    /// <summary><c>labels</c>: tags of instances; none where they are not asked for.</summary>
    public ValueMap Labels { get; }

    /// <summary><c>region</c>, which Cilium does not look at; null where it is left out.</summary>
    public string? Region { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Groups;

    private protected override string Text() =>
        "security groups " + string.Join(", ", Ids.Concat(Names).Concat(Labels.Select(static label => label.Key + "=" + label.Value)));
}
