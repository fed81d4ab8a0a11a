namespace NetPolSdk;

/// <summary>What the rules are told about the cluster and about the policies that they judge.</summary>
public sealed record LintOptions
{
    /// <summary>The options without any of them set.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>
    /// The resolvers that the cluster's pods use. Where none is named, every allowance that a usual resolver could be
    /// behind counts as DNS: port 53 to pods, namespaces or addresses, and OpenShift's port 5353.
    /// </summary>
    public ValueList<Dns> Resolvers { get; init; } = ValueList<Dns>.Empty;

    /// <summary>
    /// Whether the cluster may hold policies that are not among those given. Rules that rest on an absence, such as
    /// missing DNS, then answer "maybe" where another policy could help.
    /// </summary>
    public bool OtherPoliciesMayExist { get; init; }
}
