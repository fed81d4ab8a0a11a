namespace NetPolSdk;

/// <summary>Makes policies of one kind into those of another. What it makes is proven afterwards, so it says no to what it knows to be lost and need not find the rest.</summary>
internal abstract class PolicyConverter
{
    /// <summary>The converter to a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static PolicyConverter To(ConversionTarget target) => target switch
    {
        ConversionTarget.ClusterNetworkPolicy => new ClusterPolicyConverter(),
        ConversionTarget.AdminNetworkPolicy => new AdminPolicyConverter(),
        ConversionTarget.NetworkPolicy => new KubernetesPolicyConverter(),
        ConversionTarget.CalicoNetworkPolicy => new CalicoPolicyConverter(),
        ConversionTarget.CiliumNetworkPolicy => new CiliumPolicyConverter(),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "There is no such kind."),
    };

    /// <summary>Whether a policy is of a kind that becomes the other one.</summary>
    public abstract bool Takes(Policy policy);

    /// <summary>Converts the sources of a draft.</summary>
    public abstract void Convert(ConversionDraft draft);

    /// <summary>Whether the converted policies are the given ones rule by rule, in the same order, so that they mean the same whatever the cluster.</summary>
    public virtual bool AreAlike(ConversionDraft draft) => false;

    /// <summary>The questions that prove it: where all are answered with equivalent, the conversion means the same beside any other policies.</summary>
    public abstract IEnumerable<ProofQuestion> Questions(ConversionDraft draft);

    /// <summary>The engine whose kinds are converted from or to; null where the kinds are those of every engine.</summary>
    public static Engine? EngineOf(ConversionDraft draft) =>
        draft.Sources.Concat(draft.Converted).Select(EngineKinds.Of).FirstOrDefault(static engine => engine is not null);
}
