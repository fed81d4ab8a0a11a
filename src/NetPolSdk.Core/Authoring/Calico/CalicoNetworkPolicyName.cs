namespace NetPolSdk;

/// <summary>The beginning of a <see cref="CalicoNetworkPolicy"/>: its name, and perhaps its tier and order.</summary>
public sealed record CalicoNetworkPolicyName
{
    private readonly CalicoNetworkPolicy _policy;

    internal CalicoNetworkPolicyName(CalicoNetworkPolicy policy) => _policy = policy;

    /// <summary>Puts the policy into a namespace. It selects endpoints of that namespace only.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public CalicoNetworkPolicyName InNamespace(string @namespace) => new((CalicoNetworkPolicy)_policy.With(_policy.Metadata.InNamespace(@namespace)));
    /// <summary>Puts the policy into a tier: <c>spec.tier</c>. Its name is given the tier's name as a prefix, as releases before 3.32 demand and all others take.</summary>
    /// <param name="tier">The name of the tier, a lowercase RFC 1123 label.</param>
    /// <param name="keepsName">Whether the name stays as it is, which Calico takes from 3.32 on.</param>
    /// <exception cref="InvalidPolicyException">The tier, or the name with its prefix, is not of the right form.</exception>
    public CalicoNetworkPolicyName InTier(string tier, bool keepsName = false) => new(CalicoName.InTier(_policy, tier, keepsName));

    /// <summary>Says when the policy is asked within its tier: <c>spec.order</c>. Without it, it comes last.</summary>
    /// <param name="order">The lowest is asked first. NetworkPolicies of Kubernetes are at 1000 of the tier default.</param>
    public CalicoNetworkPolicyName WithOrder(int order) => new(_policy with { Order = order });

    /// <inheritdoc cref="WithOrder(int)"/>
    /// <exception cref="InvalidPolicyException">The number is not finite.</exception>
    public CalicoNetworkPolicyName WithOrder(double order) => new(_policy with { Order = CalicoName.Order(order, nameof(order)) });

    /// <summary>Says which pods the policy is about: <c>spec.selector</c>.</summary>
    /// <param name="pods">Pods of the policy's namespace.</param>
    public CalicoPolicySubject<CalicoNetworkPolicy> For(Pods pods) => For(LabelSelectorExpression.Of(Require.NotNull(pods, nameof(pods)).Selector));

    /// <summary>Says which endpoints the policy is about: <c>spec.selector</c>.</summary>
    /// <param name="selector">An expression over their labels, without <c>global()</c>.</param>
    /// <exception cref="InvalidPolicyException">The expression has <c>global()</c>.</exception>
    public CalicoPolicySubject<CalicoNetworkPolicy> For(CalicoSelector selector) => new(_policy with { Selector = CalicoSelectors.OfPolicy(selector, "spec.selector", nameof(selector)) });
    /// <summary>The policy is about every endpoint that it may select, and <c>spec.selector</c> is left out.</summary>
    public CalicoPolicySubject<CalicoNetworkPolicy> ForEveryEndpoint() => new(_policy);

    /// <summary>Tries out, in flow logs, that the policy of this name were gone: a staged policy with <c>stagedAction: Delete</c>.</summary>
    public CalicoStagedNetworkPolicy StagedDeletion() => new(_policy.Metadata) { WrittenTier = _policy.WrittenTier, StagedAction = CalicoStagedAction.Delete };
}
