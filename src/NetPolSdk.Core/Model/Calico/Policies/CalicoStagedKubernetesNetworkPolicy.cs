namespace NetPolSdk;

/// <summary>
/// <c>projectcalico.org/v3 StagedKubernetesNetworkPolicy</c>: what a NetworkPolicy of Kubernetes would do, tried out in flow logs.
/// Source: Calico docs, "Staged Kubernetes network policy".
/// </summary>
public sealed partial record CalicoStagedKubernetesNetworkPolicy : Policy, ICalicoStagedPolicy
{
    private static readonly ObjectMetadata AnyName = ObjectMetadata.Named("proposed");

    internal CalicoStagedKubernetesNetworkPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string ApiVersion => "projectcalico.org/v3";

    /// <inheritdoc/>
    public override string Kind => "StagedKubernetesNetworkPolicy";

    /// <inheritdoc/>
    public CalicoStagedAction? StagedAction { get; internal init; }

    /// <summary>The policy of <c>networking.k8s.io/v1</c> that is tried out, with this name and namespace; null for <see cref="CalicoStagedAction.Delete"/>, which says nothing but the name.</summary>
    public NetworkPolicy? Proposed => (NetworkPolicy?)Spec?.With(Metadata).WithReason(Reason);

    /// <summary>The proposed policy under a name that is the same for all; only its spec counts.</summary>
    internal NetworkPolicy? Spec { get; init; }

    ObjectMetadata ICalicoStagedPolicy.Metadata => Metadata;

    /// <summary>The object that tries out a policy.</summary>
    internal static CalicoStagedKubernetesNetworkPolicy Of(NetworkPolicy proposed, CalicoStagedAction? action) => new(proposed.Metadata)
    {
        StagedAction = action,
        Spec = (NetworkPolicy)proposed.With(AnyName).WithReason(null),
        Reason = proposed.Reason,
    };

    internal override IEnumerable<PolicyPart> Parts() => Proposed?.Parts() ?? [];
}
