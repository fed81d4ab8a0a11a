namespace NetPolSdk;

/// <summary>Calico's objects with what Calico puts in the place of fields that are left out. Source: Calico docs, "Resource definitions".</summary>
internal static class CalicoDefaults
{
    /// <summary>The object as it is read back; objects that are not Calico's are what they are.</summary>
    public static Policy Written(Policy policy) => policy switch
    {
        CalicoStagedNetworkPolicy { StagedAction: CalicoStagedAction.Delete } or CalicoStagedGlobalNetworkPolicy { StagedAction: CalicoStagedAction.Delete } => WithTier((CalicoPolicy)policy),
        CalicoStagedNetworkPolicy staged => WithTypes(staged) with { StagedAction = staged.StagedAction ?? CalicoStagedAction.Set },
        CalicoStagedGlobalNetworkPolicy staged => WithTypes(staged) with { StagedAction = staged.StagedAction ?? CalicoStagedAction.Set },
        CalicoStagedKubernetesNetworkPolicy staged => staged with { StagedAction = staged.StagedAction ?? CalicoStagedAction.Set },
        CalicoPolicy other => WithTypes(other),
        CalicoTier tier => tier with { WrittenDefaultAction = tier.DefaultAction },
        _ => policy,
    };

    private static TPolicy WithTypes<TPolicy>(TPolicy policy)
        where TPolicy : CalicoPolicy => WithTier(policy) with { WrittenTypes = policy.PolicyTypes, Selector = policy.Selector ?? CalicoSelector.All };

    private static TPolicy WithTier<TPolicy>(TPolicy policy)
        where TPolicy : CalicoPolicy => policy with { WrittenTier = policy.Tier };
}
