namespace NetPolSdk;

/// <summary>Policies of Calico's and Cilium's own kinds, whose allowances add to those of NetworkPolicies. What they allow is not looked at here, so they make an absence doubtful.</summary>
internal static class OtherKinds
{
    /// <summary>Whether one of them may allow pods of a namespace something in a direction.</summary>
    public static bool MayAllow(PolicySet set, string? @namespace, Direction direction) =>
        set.All.Any(policy => (policy.Namespace is null || @namespace is null || policy.Namespace == @namespace) && Allows(policy, direction));

    private static bool Allows(Policy policy, Direction direction) => policy switch
    {
        CiliumPolicy cilium => cilium.Rules().Any(rule => (direction == Direction.Ingress ? rule.Spec.Ingress : rule.Spec.Egress).Any(static entry => !entry.MatchesNothing)),
        CalicoPolicy { IsStaged: false } calico => (direction == Direction.Ingress ? calico.Ingress : calico.Egress).Any(static rule => rule.Action == CalicoAction.Allow),
        _ => false,
    };
}
