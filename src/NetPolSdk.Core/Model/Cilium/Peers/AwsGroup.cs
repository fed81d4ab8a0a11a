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

    /// <summary>Security groups by their ids: <c>securityGroupsIds</c>.</summary>
    /// <param name="ids">The ids, one or more, such as <c>sg-0123456789abcdef0</c>.</param>
    /// <exception cref="InvalidPolicyException">There is none, or one is empty.</exception>
    public static AwsGroup OfIds(params string[] ids) => new(Checked(ids, "securityGroupsIds", nameof(ids)), [], ValueMap.Empty, null);

    /// <summary>Security groups by their names: <c>securityGroupsNames</c>.</summary>
    /// <param name="names">The names, one or more.</param>
    /// <exception cref="InvalidPolicyException">There is none, or one is empty.</exception>
    public static AwsGroup OfNames(params string[] names) => new([], Checked(names, "securityGroupsNames", nameof(names)), ValueMap.Empty, null);

    /// <summary>Instances that carry a tag: <c>labels</c>.</summary>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key is empty.</exception>
    public static AwsGroup Tagged(string key, string value) => new([], [], ValueMap.Empty.With(CiliumLists.Name(key, "labels", nameof(key)), CiliumLists.Text(value, "labels", nameof(value))), null);

    /// <summary>Those that are also in a security group of one of these ids.</summary>
    /// <param name="ids">The ids, one or more.</param>
    /// <exception cref="InvalidPolicyException">There is none, or one is empty.</exception>
    public AwsGroup AndIds(params string[] ids) => new(Ids.AddRange(Checked(ids, "securityGroupsIds", nameof(ids))), Names, Labels, Region);

    /// <summary>Those that are also in a security group of one of these names.</summary>
    /// <param name="names">The names, one or more.</param>
    /// <exception cref="InvalidPolicyException">There is none, or one is empty.</exception>
    public AwsGroup AndNames(params string[] names) => new(Ids, Names.AddRange(Checked(names, "securityGroupsNames", nameof(names))), Labels, Region);

    /// <summary>Those that also carry a tag.</summary>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The key is empty.</exception>
    public AwsGroup AndTagged(string key, string value)
    {
        Hole.Refuse(Require.NotNull(key, nameof(key)), nameof(key));
        return new(Ids, Names, Labels.With(CiliumLists.Name(key, "labels", nameof(key)), CiliumLists.Text(value, "labels", nameof(value))), Region);
    }

    /// <summary>The groups with their region, which Cilium does not look at.</summary>
    /// <param name="region">The region, such as <c>eu-west-1</c>.</param>
    /// <exception cref="InvalidPolicyException">It is empty.</exception>
    public AwsGroup InRegion(string region) => new(Ids, Names, Labels, CiliumLists.Name(region, "region", nameof(region)));

    private static ValueList<string> Checked(string[] texts, string field, string parameter)
    {
        CiliumLists.Check(texts, int.MaxValue, field, parameter);
        foreach (var text in texts)
        {
            CiliumLists.Name(text, field, parameter);
        }

        return ValueList.Create<string>(texts);
    }

    private protected override string Text() =>
        "security groups " + string.Join(", ", Ids.Concat(Names).Concat(Labels.Select(static label => label.Key + "=" + label.Value)));
}
