namespace NetPolSdk;

public sealed partial record CiliumCidrGroup
{
    /// <summary>A group of ranges, which policies refer to with <see cref="CidrSet.Group"/>.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <param name="cidrs">The ranges, one or more, such as <c>203.0.113.0/24</c>.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form, a text is no range, or there is none.</exception>
    public static CiliumCidrGroup Of(string name, params string[] cidrs)
    {
        var metadata = ObjectMetadata.Named(name);
        CiliumLists.Check(cidrs, int.MaxValue, "spec.externalCIDRs", nameof(cidrs));
        return new(metadata, ValueList.From(cidrs.Select(cidr => Cidr.Parse(cidr, RuleIds.CiliumCidr, "spec.externalCIDRs", nameof(cidrs)))));
    }

    /// <summary>A group without ranges, which stands for no address until somebody fills it.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CiliumCidrGroup Empty(string name) => new(ObjectMetadata.Named(name), []);
}
