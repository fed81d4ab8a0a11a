namespace NetPolSdk;

/// <summary>
/// What a Calico policy can say. Every verb returns a new policy, with rules at the end of their direction: one for each peer and each kind of
/// traffic. Rules are asked in their order. What no rule decides meets the default action of the tier, which is to deny unless the tier
/// says otherwise. Source: Calico docs, "Network policy".
/// </summary>
public static class CalicoPolicyVerbs
{
    /// <summary>Allows connections to the endpoints, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's endpoints, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="http">The requests of HTTP that are allowed; all where left out. The cluster must have application layer policy switched on.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy AllowIngress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers from, CalicoTraffics? on = null, CalicoHttp? http = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Allow, isIngress: true, Require.NotNull(from, nameof(from)), nameof(from), on, http, because);

    /// <summary>Allows connections from the endpoints, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy AllowEgress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers to, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Allow, isIngress: false, Require.NotNull(to, nameof(to)), nameof(to), on, null, because);

    /// <summary>Denies connections to the endpoints, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's endpoints, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy DenyIngress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers from, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Deny, isIngress: true, Require.NotNull(from, nameof(from)), nameof(from), on, null, because);

    /// <summary>Denies connections from the endpoints, finally.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy DenyEgress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers to, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Deny, isIngress: false, Require.NotNull(to, nameof(to)), nameof(to), on, null, because);

    /// <summary>Logs connections to the endpoints, and decides nothing: the next rule is asked.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's endpoints, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy LogIngress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers from, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Log, isIngress: true, Require.NotNull(from, nameof(from)), nameof(from), on, null, because);

    /// <summary>Logs connections from the endpoints, and decides nothing: the next rule is asked.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy LogEgress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers to, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Log, isIngress: false, Require.NotNull(to, nameof(to)), nameof(to), on, null, because);

    /// <summary>Leaves connections to the endpoints to the next tier, and skips the rest of this one for them.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the policy's endpoints, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy PassIngress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers from, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Pass, isIngress: true, Require.NotNull(from, nameof(from)), nameof(from), on, null, because);

    /// <summary>Leaves connections from the endpoints to the next tier, and skips the rest of this one for them.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR).</param>
    /// <param name="on">The ports of the peer, protocols or messages of ICMP: one, or a list of which any matches (OR); all traffic where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule: ports without their protocol, families that are mixed, a peer that the policy's kind does not have.</exception>
    public static TPolicy PassEgress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoPeers to, CalicoTraffics? on = null, string? because = null)
        where TPolicy : CalicoPolicy => Add(policy, CalicoRule.Pass, isIngress: false, Require.NotNull(to, nameof(to)), nameof(to), on, null, because);

    /// <summary>Adds a rule for connections to the endpoints, which may say more than the verbs do.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="rule">The rule.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule.</exception>
    public static TPolicy WithIngress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoRule rule)
        where TPolicy : CalicoPolicy => CalicoRuleSyntax.Add(Require.NotNull(policy, nameof(policy)).SoFar, isIngress: true, [Require.NotNull(rule, nameof(rule))], RuleParameters.OfRule);

    /// <summary>Adds a rule for connections from the endpoints, which may say more than the verbs do.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="rule">The rule.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Calico would refuse the rule.</exception>
    public static TPolicy WithEgress<TPolicy>(this ICalicoPolicyStart<TPolicy> policy, CalicoRule rule)
        where TPolicy : CalicoPolicy => CalicoRuleSyntax.Add(Require.NotNull(policy, nameof(policy)).SoFar, isIngress: false, [Require.NotNull(rule, nameof(rule))], RuleParameters.OfRule);

    private static TPolicy Add<TPolicy>(ICalicoPolicyStart<TPolicy> policy, CalicoRule start, bool isIngress, CalicoPeers peers, string peerParameter, CalicoTraffics? on, CalicoHttp? http, string? because)
        where TPolicy : CalicoPolicy
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        var begun = because is null ? start : start with { Reason = TextSyntax.Reason(because, nameof(because)) };
        var rules = new List<CalicoRule>();
        foreach (var peer in peers)
        {
            var toOrFrom = (isIngress ? begun.From(peer) : begun.To(peer)) with { Http = http };
            foreach (var traffic in on ?? CalicoTraffic.Any)
            {
                rules.Add(toOrFrom.On(traffic));
            }
        }

        return CalicoRuleSyntax.Add(soFar, isIngress, rules, new RuleParameters(peerParameter, nameof(on), nameof(http)));
    }
}
