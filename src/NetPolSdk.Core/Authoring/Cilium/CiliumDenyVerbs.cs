namespace NetPolSdk;

/// <summary>
/// What a policy of Cilium can deny: peers and ports, and nothing above them. Every verb returns a new policy. A denial is stronger
/// than every allowance of every policy, and isolates as well. Source: Cilium docs, "Deny Policies".
/// </summary>
public static class CiliumDenyVerbs
{
    /// <summary>Denies connections to the endpoints, whatever any policy allows, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who connects: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the endpoints; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy DenyIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources from, CiliumPorts? on = null, string? because = null)
        where TPolicy : CiliumPolicy => Ingress(policy, Require.NotNull(from, nameof(from)), CiliumEdits.Ports(on), null, because);

    /// <summary>Denies messages of ICMP to the endpoints, whatever any policy allows, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who sends: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="icmp">The messages, any of them; <see cref="Icmp"/> makes them.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy DenyIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources from, CiliumIcmpRules icmp, string? because = null)
        where TPolicy : CiliumPolicy => Ingress(policy, Require.NotNull(from, nameof(from)), [], Require.NotNull(icmp, nameof(icmp)), because);

    /// <summary>Denies connections from the endpoints, whatever any policy allows, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they connect to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone. Names cannot be denied.</param>
    /// <param name="on">The ports of the destinations; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy DenyEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources to, CiliumPorts? on = null, string? because = null)
        where TPolicy : CiliumPolicy => Egress(policy, Require.NotNull(to, nameof(to)).Entries, CiliumEdits.Ports(on), null, because);

    /// <summary>Denies messages of ICMP from the endpoints, whatever any policy allows, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they send to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="icmp">The messages, any of them; <see cref="Icmp"/> makes them.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy DenyEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources to, CiliumIcmpRules icmp, string? because = null)
        where TPolicy : CiliumPolicy => Egress(policy, Require.NotNull(to, nameof(to)).Entries, [], Require.NotNull(icmp, nameof(icmp)), because);

    /// <summary>Denies connections to the backends of Services, whatever any policy allows, and isolates the endpoints for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="services">The Services, one or more.</param>
    /// <param name="on">The ports of the backends; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There is no Service.</exception>
    public static TPolicy DenyEgressToServices<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumService[] services, CiliumPorts? on = null, string? because = null)
        where TPolicy : CiliumPolicy
    {
        CiliumLists.Check(services, int.MaxValue, "toServices", nameof(services));
        return Egress(policy, _ => [CiliumPeers.Of(services)], CiliumEdits.Ports(on), null, because);
    }

    private static TPolicy Ingress<TPolicy>(ICiliumPolicyStart<TPolicy> policy, CiliumSources from, ValueList<CiliumPortRule> ports, CiliumIcmpRules? icmp, string? because)
        where TPolicy : CiliumPolicy
    {
        var entries = CiliumEdits.Entries(from.Entries, ports, icmp, null, because);
        return CiliumEdits.Edit(policy, spec => spec with { IngressDeny = spec.IngressDeny.AddRange(entries) });
    }

    private static TPolicy Egress<TPolicy>(ICiliumPolicyStart<TPolicy> policy, Func<bool, IEnumerable<CiliumPeers>> to, ValueList<CiliumPortRule> ports, CiliumIcmpRules? icmp, string? because)
        where TPolicy : CiliumPolicy
    {
        var entries = CiliumEdits.Entries(to, ports, icmp, null, because);
        return CiliumEdits.Edit(policy, spec => spec with { EgressDeny = spec.EgressDeny.AddRange(entries) });
    }
}
