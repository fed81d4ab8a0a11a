namespace NetPolSdk.Deployment.Stacks;

/// <summary>What names an object in a cluster, whatever version of its group it is read in.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; null for objects of the whole cluster.</param>
/// <param name="Name">The name.</param>
public sealed record ObjectId(string Group, string Kind, string? Namespace, string Name)
{
    /// <summary>Kind and group as inventories write them: <c>NetworkPolicy.networking.k8s.io</c>.</summary>
    public string GroupKind => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    /// <summary>What names a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static ObjectId Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new ObjectId(policy.ApiVersion.Contains('/', StringComparison.Ordinal) ? policy.ApiVersion.Split('/')[0] : "", policy.Kind, policy.Namespace, policy.Name);
    }

    /// <inheritdoc/>
    public override string ToString() => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
}
