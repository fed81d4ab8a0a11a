namespace NetPolSdk;

/// <summary>
/// What an admin policy can say. Every verb returns a new policy, with one rule more at the end of its direction: rules are asked in
/// their order, and the first that matches decides. Source: network-policy-api, "API Overview".
/// </summary>
public static class AdminPolicyVerbs
{
    /// <summary>Allows connections to the pods, finally, whatever NetworkPolicies say.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy AllowIngress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminSources from, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy => AddIngress(policy, AdminAction.Allow, from, on, named, because);

    /// <summary>Allows connections from the pods, finally, whatever NetworkPolicies say.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy AllowEgress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminDestinations to, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy => AddEgress(policy, AdminAction.Allow, to, on, named, because);

    /// <summary>Denies connections to the pods, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy DenyIngress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminSources from, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy => AddIngress(policy, AdminAction.Deny, from, on, named, because);

    /// <summary>Denies connections from the pods, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy DenyEgress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminDestinations to, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy => AddEgress(policy, AdminAction.Deny, to, on, named, because);

    /// <summary>Leaves connections to the pods to NetworkPolicies, or else to the baseline, and skips the rest of the tier for them.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy PassIngress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminSources from, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy, IPassingPolicy => AddIngress(policy, AdminAction.Pass, from, on, named, because);

    /// <summary>Leaves connections from the pods to NetworkPolicies, or else to the baseline, and skips the rest of the tier for them.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer's pods; every port of every protocol where left out.</param>
    /// <param name="named">What the rule is called in logs, at most 100 characters.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There are more rules, peers or ports than the kind takes, or a port that it has no form for.</exception>
    public static TPolicy PassEgress<TPolicy>(this IAdminPolicyStart<TPolicy> policy, AdminDestinations to, Ports? on = null, string? named = null, string? because = null)
        where TPolicy : AdminPolicy, IPassingPolicy => AddEgress(policy, AdminAction.Pass, to, on, named, because);

    private static TPolicy AddIngress<TPolicy>(IAdminPolicyStart<TPolicy> policy, AdminAction action, AdminSources from, Ports? on, string? named, string? because)
        where TPolicy : AdminPolicy
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        Require.NotNull(from, nameof(from));
        AdminLimits.ThrowIfMore(soFar.Ingress.Count + 1, soFar.Limits.MostRules, "spec.ingress", "Put the rest into a second policy.", nameof(policy));
        AdminLimits.ThrowIfMore(from.Count, soFar.Limits.MostPeers, "spec.ingress[].from", "Make two rules of it.", nameof(from));
        var rule = new AdminIngressRule(action, from, AdminPorts.For(soFar, on ?? Ports.All, nameof(on)), Name(named), Reason(because));
        return (TPolicy)(soFar with { Ingress = soFar.Ingress.Add(rule) });
    }

    private static TPolicy AddEgress<TPolicy>(IAdminPolicyStart<TPolicy> policy, AdminAction action, AdminDestinations to, Ports? on, string? named, string? because)
        where TPolicy : AdminPolicy
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        Require.NotNull(to, nameof(to));
        AdminLimits.ThrowIfMore(soFar.Egress.Count + 1, soFar.Limits.MostRules, "spec.egress", "Put the rest into a second policy.", nameof(policy));
        AdminLimits.ThrowIfMore(to.Count, soFar.Limits.MostPeers, "spec.egress[].to", "Make two rules of it.", nameof(to));
        var ports = AdminPorts.For(soFar, on ?? Ports.All, nameof(on));
        AdminPorts.ThrowIfNamedForAddresses(to, ports, nameof(on));
        var rule = new AdminEgressRule(action, to, ports, Name(named), Reason(because));
        return (TPolicy)(soFar with { Egress = soFar.Egress.Add(rule) });
    }

    private static string? Name(string? named)
    {
        if (named is not null && TextSyntax.LengthInCharacters(named) > AdminLimits.LongestRuleName)
        {
            throw new InvalidPolicyException(RuleIds.AdminLimit, "name", named, $"is longer than {AdminLimits.LongestRuleName} characters", "Shorten it.", nameof(named));
        }

        SyntaxFault.ThrowIfAny(named is null ? null : TextSyntax.Fault(named), "name", named, nameof(named));
        return named;
    }

    private static string? Reason(string? because) => because is null ? null : TextSyntax.Reason(because, nameof(because));
}
