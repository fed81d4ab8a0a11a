namespace NetPolSdk;

/// <summary>The rules of admin policies in the normal form, where all of their values are known.</summary>
internal static class KnownAdminRules
{
    /// <summary>The rules, in the order in which they are asked, ingress first; null where a value in them is a hole.</summary>
    public static ValueList<TierRule>? Of(AdminPolicy policy) =>
        HasHole(policy) ? null : new AdminPolicyLowering([]).Lower([policy], policy.Tier);

    private static bool HasHole(AdminPolicy policy) => Hole.Is(policy.Priority) || policy.Parts().Any(static part => part.Value switch
    {
        Port port => Hole.Is(port.Name) || (port.Number is { } first && Hole.Is(first)) || (port.EndNumber is { } last && Hole.Is(last)),
        AdminDestination peer => Hole.IsIn(peer.ToString()),
        _ => false,
    });
}
