namespace NetPolSdk;

/// <summary>The beginning of a <see cref="CalicoGlobalNetworkPolicy"/>: its name, and perhaps its tier and order.</summary>
public sealed record CalicoGlobalNetworkPolicyName
{
    private readonly CalicoGlobalNetworkPolicy _policy;

    internal CalicoGlobalNetworkPolicyName(CalicoGlobalNetworkPolicy policy) => _policy = policy;

    /// <summary>Puts the policy into a tier: <c>spec.tier</c>. Its name is given the tier's name as a prefix, as releases before 3.32 demand and all others take.</summary>
    /// <param name="tier">The name of the tier, a lowercase RFC 1123 label.</param>
    /// <param name="keepsName">Whether the name stays as it is, which Calico takes from 3.32 on.</param>
    /// <exception cref="InvalidPolicyException">The tier, or the name with its prefix, is not of the right form.</exception>
    public CalicoGlobalNetworkPolicyName InTier(string tier, bool keepsName = false) => new(CalicoName.InTier(_policy, tier, keepsName));

    /// <summary>Says when the policy is asked within its tier: <c>spec.order</c>. Without it, it comes last.</summary>
    /// <param name="order">The lowest is asked first. NetworkPolicies of Kubernetes are at 1000 of the tier default.</param>
    public CalicoGlobalNetworkPolicyName WithOrder(int order) => new(_policy with { Order = order });

    /// <inheritdoc cref="WithOrder(int)"/>
    /// <exception cref="InvalidPolicyException">The number is not finite.</exception>
    public CalicoGlobalNetworkPolicyName WithOrder(double order) => new(_policy with { Order = CalicoName.Order(order, nameof(order)) });

    /// <summary>Says which endpoints the policy is about: <c>spec.selector</c>. Pods of all namespaces are among them, and host endpoints too.</summary>
    /// <param name="selector">An expression over their labels, without <c>global()</c>.</param>
    /// <exception cref="InvalidPolicyException">The expression has <c>global()</c>.</exception>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> For(CalicoSelector selector) => new(_policy with { Selector = CalicoSelectors.OfPolicy(selector, "spec.selector", nameof(selector)) });

    /// <summary>Says which pods the policy is about: all of the namespaces, <c>spec.namespaceSelector</c>. Host endpoints are not among them.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> For(Namespaces namespaces) =>
        new(_policy with { NamespaceSelector = LabelSelectorExpression.Of(Require.NotNull(namespaces, nameof(namespaces)).Selector) });

    /// <summary>Says which pods the policy is about: <c>spec.selector</c> and <c>spec.namespaceSelector</c>. Host endpoints are not among them.</summary>
    /// <param name="pods">The pods, in namespaces.</param>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> For(PodsInNamespaces pods) =>
        For(LabelSelectorExpression.Of(Require.NotNull(pods, nameof(pods)).Pods.Selector), LabelSelectorExpression.Of(pods.Namespaces.Selector));

    /// <summary>Says which endpoints the policy is about: <c>spec.selector</c> and <c>spec.namespaceSelector</c>. Host endpoints are not among them.</summary>
    /// <param name="selector">An expression over the labels of the endpoints, without <c>global()</c>.</param>
    /// <param name="namespaces">An expression over the labels of namespaces, without <c>global()</c>.</param>
    /// <exception cref="InvalidPolicyException">An expression has <c>global()</c>.</exception>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> For(CalicoSelector selector, CalicoSelector namespaces) => new(_policy with
    {
        Selector = CalicoSelectors.OfPolicy(selector, "spec.selector", nameof(selector)),
        NamespaceSelector = CalicoSelectors.OfPolicy(namespaces, "spec.namespaceSelector", nameof(namespaces)),
    });
    /// <summary>Says which pods the policy is about: all of the namespaces that an expression selects, <c>spec.namespaceSelector</c>. Host endpoints are not among them.</summary>
    /// <param name="namespaces">An expression over the labels of namespaces, without <c>global()</c>.</param>
    /// <exception cref="InvalidPolicyException">The expression has <c>global()</c>.</exception>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> ForEveryPodIn(CalicoSelector namespaces) =>
        new(_policy with { NamespaceSelector = CalicoSelectors.OfPolicy(namespaces, "spec.namespaceSelector", nameof(namespaces)) });

    /// <summary>The policy is about every endpoint that it may select, and <c>spec.selector</c> is left out.</summary>
    public CalicoPolicySubject<CalicoGlobalNetworkPolicy> ForEveryEndpoint() => new(_policy);

    /// <summary>Tries out, in flow logs, that the policy of this name were gone: a staged policy with <c>stagedAction: Delete</c>.</summary>
    public CalicoStagedGlobalNetworkPolicy StagedDeletion() => new(_policy.Metadata) { WrittenTier = _policy.WrittenTier, StagedAction = CalicoStagedAction.Delete };
}
