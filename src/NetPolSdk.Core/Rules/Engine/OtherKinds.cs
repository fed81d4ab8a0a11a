namespace NetPolSdk;

/// <summary>Policies of Calico's and Cilium's own kinds, whose allowances add to those of NetworkPolicies. What they allow is not looked at here, so they make an absence doubtful.</summary>
internal static class OtherKinds
{
    /// <summary>Whether one of them may be for pods of a namespace.</summary>
    public static bool MayAdd(PolicySet set, string? @namespace) =>
        set.All.Any(policy => policy is CiliumPolicy or CalicoPolicy { IsStaged: false } && (policy.Namespace is null || @namespace is null || policy.Namespace == @namespace));
}
