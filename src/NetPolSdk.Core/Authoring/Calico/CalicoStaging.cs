namespace NetPolSdk;

/// <summary>Policies that are only tried out: Calico tells in flow logs what they would do, and does nothing. Source: Calico docs, "Staged network policy".</summary>
public static class CalicoStaging
{
    /// <summary>The policy as one that is only tried out.</summary>
    /// <param name="policy">The policy.</param>
    public static CalicoStagedNetworkPolicy AsStaged(this CalicoNetworkPolicy policy) => Staged(policy, null);

    /// <inheritdoc cref="AsStaged(CalicoNetworkPolicy)"/>
    /// <param name="policy">The policy.</param>
    /// <param name="action">What is tried out; <see cref="CalicoStagedAction.Delete"/> says nothing but a name, and begins with it.</param>
    /// <exception cref="InvalidPolicyException">The action is to delete.</exception>
    public static CalicoStagedNetworkPolicy AsStaged(this CalicoNetworkPolicy policy, CalicoStagedAction action) => Staged(policy, Checked(action));

    /// <inheritdoc cref="AsStaged(CalicoNetworkPolicy)"/>
    public static CalicoStagedGlobalNetworkPolicy AsStaged(this CalicoGlobalNetworkPolicy policy) => Staged(policy, null);

    /// <inheritdoc cref="AsStaged(CalicoNetworkPolicy, CalicoStagedAction)"/>
    public static CalicoStagedGlobalNetworkPolicy AsStaged(this CalicoGlobalNetworkPolicy policy, CalicoStagedAction action) => Staged(policy, Checked(action));

    /// <inheritdoc cref="AsStaged(CalicoNetworkPolicy)"/>
    public static CalicoStagedKubernetesNetworkPolicy AsStaged(this NetworkPolicy policy) =>
        CalicoStagedKubernetesNetworkPolicy.Of(Require.NotNull(policy, nameof(policy)), null);

    /// <inheritdoc cref="AsStaged(CalicoNetworkPolicy, CalicoStagedAction)"/>
    public static CalicoStagedKubernetesNetworkPolicy AsStaged(this NetworkPolicy policy, CalicoStagedAction action) =>
        CalicoStagedKubernetesNetworkPolicy.Of(Require.NotNull(policy, nameof(policy)), Checked(action));

    /// <summary>Tries out that the NetworkPolicy of Kubernetes of this name were gone.</summary>
    /// <param name="policy">The name, and perhaps the namespace.</param>
    public static CalicoStagedKubernetesNetworkPolicy StagedDeletion(this NetworkPolicyName policy) =>
        new(Require.NotNull(policy, nameof(policy)).Metadata) { StagedAction = CalicoStagedAction.Delete };

    private static CalicoStagedNetworkPolicy Staged(CalicoNetworkPolicy policy, CalicoStagedAction? action) => (CalicoStagedNetworkPolicy)new CalicoStagedNetworkPolicy(Require.NotNull(policy, nameof(policy)).Metadata)
    {
        StagedAction = action,
        WrittenTier = policy.WrittenTier,
        Order = policy.Order,
        Selector = policy.Selector,
        ServiceAccountSelector = policy.ServiceAccountSelector,
        WrittenTypes = policy.WrittenTypes,
        Ingress = policy.Ingress,
        Egress = policy.Egress,
        PerformanceHints = policy.PerformanceHints,
    }.WithReason(policy.Reason);

    private static CalicoStagedGlobalNetworkPolicy Staged(CalicoGlobalNetworkPolicy policy, CalicoStagedAction? action) => (CalicoStagedGlobalNetworkPolicy)new CalicoStagedGlobalNetworkPolicy(Require.NotNull(policy, nameof(policy)).Metadata)
    {
        StagedAction = action,
        WrittenTier = policy.WrittenTier,
        Order = policy.Order,
        Selector = policy.Selector,
        NamespaceSelector = policy.NamespaceSelector,
        ServiceAccountSelector = policy.ServiceAccountSelector,
        WrittenTypes = policy.WrittenTypes,
        Ingress = policy.Ingress,
        Egress = policy.Egress,
        PerformanceHints = policy.PerformanceHints,
        DoNotTrack = policy.DoNotTrack,
        PreDnat = policy.PreDnat,
        ApplyOnForward = policy.ApplyOnForward,
    }.WithReason(policy.Reason);

    private static CalicoStagedAction Checked(CalicoStagedAction action) => action is CalicoStagedAction.Set or CalicoStagedAction.Learn or CalicoStagedAction.Ignore
        ? action
        : throw new InvalidPolicyException(RuleIds.CalicoShape, "spec.stagedAction", action.ToString(), "says nothing but a name", "Say StagedDeletion() after the name.", nameof(action));
}
