namespace NetPolSdk.Tool.Import;

/// <summary>Gives each policy a property name that a person would choose: that of the object, with its namespace where two share a name.</summary>
internal static class PolicyIdentifiers
{
    private static readonly string[] Taken = ["All", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "NetPolSdk"];

    /// <summary>The identifiers, in the order of the policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="type">The name of the class that the properties are in.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Policy> policies, string type)
    {
        var plain = policies.Select(policy => CSharpIdentifier.Pascal(NameOf(policy))).ToList();
        var shared = plain.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var names = policies.Zip(plain, (policy, name) => shared.Contains(name) && policy.Namespace is { } space ? CSharpIdentifier.Pascal(space + "-" + NameOf(policy)) : name);
        return CSharpIdentifier.Distinct(names, [.. Taken, type]);
    }

    private static string NameOf(Policy policy) => policy.Name.Length > 0 ? policy.Name : policy.Metadata.GenerateName ?? "policy";
}
