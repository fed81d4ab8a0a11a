namespace NetPolSdk;

/// <summary>What a Calico policy can say besides its rules. Every verb returns a new policy.</summary>
public static class CalicoPolicySettings
{
    /// <summary>
    /// The directions that the policy is about: <c>spec.types</c>. Verbs that add rules set them; without rules, the default action of the tier
    /// meets every connection of the endpoints in these directions.
    /// </summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="types">The directions; <see cref="PolicyTypes.None"/> leaves the field out, and Calico goes by the rules.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There is no such direction, or egress is asked of a policy before destinations are translated.</exception>
    public static TPolicy WithPolicyTypes<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, PolicyTypes types)
        where TPolicy : CalicoPolicy
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        if (types is < PolicyTypes.None or > PolicyTypes.Both)
        {
            throw new InvalidPolicyException(RuleIds.PolicyTypes, "spec.types", null, "holds something that is no direction", "Use PolicyTypes.Ingress, PolicyTypes.Egress or PolicyTypes.Both.", nameof(types));
        }

        if (soFar is CalicoGlobalPolicy { PreDnat: true } && (types & PolicyTypes.Egress) != 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoHostFlags, "spec.preDNAT", null, "is set on a policy for egress, and it is about connections that arrive", "Say PolicyTypes.Ingress.", nameof(types));
        }

        return soFar with { WrittenTypes = types };
    }

    /// <summary>The policy for endpoints whose service accounts an expression selects, too: <c>spec.serviceAccountSelector</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="accounts">An expression over the labels of service accounts, without <c>global()</c>.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">The expression has <c>global()</c>.</exception>
    public static TPolicy RunningAs<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoSelector accounts)
        where TPolicy : CalicoPolicy =>
        Require.NotNull(policy, nameof(policy)).SoFar with { ServiceAccountSelector = CalicoSelectors.OfPolicy(accounts, "spec.serviceAccountSelector", nameof(accounts)) };

    /// <summary>Tells Calico to prepare the policy on every node, whether or not it selects a pod there: <c>performanceHints: [AssumeNeededOnEveryNode]</c>. It changes nothing about what is allowed.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy NeededOnEveryNode<TPolicy>(this ICalicoPolicyStart<TPolicy> policy)
        where TPolicy : CalicoPolicy => Require.NotNull(policy, nameof(policy)).SoFar with { PerformanceHints = ["AssumeNeededOnEveryNode"] };

    /// <summary>The rules for host endpoints are asked before connections are tracked: <c>doNotTrack</c>, with <c>applyOnForward</c>. Replies need rules of their own.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <exception cref="InvalidPolicyException">The rules are to be asked before destinations are translated.</exception>
    public static CalicoGlobalNetworkPolicy BeforeTracking(this ICalicoPolicyStart<CalicoGlobalNetworkPolicy> policy)
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        return soFar.PreDnat ? throw BothFlags(nameof(policy)) : soFar with { DoNotTrack = true, ApplyOnForward = true };
    }

    /// <summary>The rules for ingress to host endpoints are asked before destinations are translated: <c>preDNAT</c>, with <c>applyOnForward</c>. They see the address and port that was dialled.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <exception cref="InvalidPolicyException">The policy is about egress, or its rules are to be asked before connections are tracked.</exception>
    public static CalicoGlobalNetworkPolicy BeforeDnat(this ICalicoPolicyStart<CalicoGlobalNetworkPolicy> policy)
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        if (soFar.DoNotTrack)
        {
            throw BothFlags(nameof(policy));
        }

        return soFar.Egress.Count > 0 || (soFar.WrittenTypes & PolicyTypes.Egress) != 0
            ? throw new InvalidPolicyException(RuleIds.CalicoHostFlags, "spec.preDNAT", null, "is set on a policy for egress, and it is about connections that arrive", "Move the egress rules to a policy of their own.", nameof(policy))
            : soFar with { PreDnat = true, ApplyOnForward = true };
    }

    /// <summary>The policy is about traffic that host endpoints forward, too: <c>applyOnForward</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    public static CalicoGlobalNetworkPolicy OnForwardedTraffic(this ICalicoPolicyStart<CalicoGlobalNetworkPolicy> policy) =>
        Require.NotNull(policy, nameof(policy)).SoFar with { ApplyOnForward = true };

    private static InvalidPolicyException BothFlags(string parameter) =>
        new(RuleIds.CalicoHostFlags, "spec.preDNAT", null, "is set together with doNotTrack", "Keep one of the two.", parameter);
}
