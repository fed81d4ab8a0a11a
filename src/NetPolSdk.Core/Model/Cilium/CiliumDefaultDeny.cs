namespace NetPolSdk;

/// <summary>
/// <c>enableDefaultDeny</c>: whether a rule isolates its endpoints in a direction. Source: Cilium docs, "Network Policy", section
/// "Policy Enforcement Modes".
/// </summary>
/// <param name="Ingress">Whether it does for ingress; null leaves that to the rules: it does where it has one for the direction.</param>
/// <param name="Egress">Whether it does for egress; null leaves that to the rules: it does where it has one for the direction.</param>
public sealed record CiliumDefaultDeny(bool? Ingress, bool? Egress)
{
    /// <summary>Nothing is said: a rule isolates in the directions of its allowances and denials.</summary>
    public static CiliumDefaultDeny ByRules { get; } = new(null, null);

    /// <summary>Whether nothing is said.</summary>
    public bool IsByRules => Ingress is null && Egress is null;
}
