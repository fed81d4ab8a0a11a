namespace NetPolSdk;

/// <summary>
/// What a policy of Cilium can allow. Every verb returns a new policy. Allowances of all policies add up; a denial of any policy is
/// stronger than all of them. Source: Cilium docs, "Network Policy", section "Rule Basics".
/// </summary>
public static class CiliumAllowVerbs
{
    /// <summary>Allows connections to the endpoints, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who may connect: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the endpoints; every port of every protocol where left out.</param>
    /// <param name="http">The requests of HTTP that are let through, any of them; they need ports of TCP.</param>
    /// <param name="serverNames">The TLS server names that clients may ask for; any where left out.</param>
    /// <param name="authentication">How the two ends prove who they are.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Requests are looked at where Cilium cannot.</exception>
    public static TPolicy AllowIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources from, CiliumPorts? on = null, CiliumHttpRules? http = null, string[]? serverNames = null, CiliumAuthentication? authentication = null, string? because = null)
        where TPolicy : CiliumPolicy
    {
        Require.NotNull(from, nameof(from));
        var ports = CiliumPortWords.Of(on, http, null, serverNames, isIngress: true, CiliumEdits.IsForNodes(policy));
        return Ingress(policy, CiliumEdits.Entries(from.Entries, ports, null, authentication, because));
    }

    /// <summary>Allows connections to the endpoints, by several entries of ports of which any matches, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who may connect: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="toPorts">The entries; <see cref="CiliumPortRule.On"/> begins one.</param>
    /// <param name="authentication">How the two ends prove who they are.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">An entry is for egress only.</exception>
    public static TPolicy AllowIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources from, CiliumPortRules toPorts, CiliumAuthentication? authentication = null, string? because = null)
        where TPolicy : CiliumPolicy
    {
        Require.NotNull(from, nameof(from));
        var ports = CiliumPortWords.Checked(toPorts, isIngress: true, CiliumEdits.IsForNodes(policy), nameof(toPorts));
        return Ingress(policy, CiliumEdits.Entries(from.Entries, ports, null, authentication, because));
    }

    /// <summary>Allows messages of ICMP to the endpoints, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who may send: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="icmp">The messages, any of them; <see cref="Icmp"/> makes them.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy AllowIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumSources from, CiliumIcmpRules icmp, string? because = null)
        where TPolicy : CiliumPolicy =>
        Ingress(policy, CiliumEdits.Entries(Require.NotNull(from, nameof(from)).Entries, [], Require.NotNull(icmp, nameof(icmp)), null, because));

    /// <summary>Allows connections from the endpoints, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they may connect to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone. Names need <see cref="AllowEgressToDns{TPolicy}(ICiliumPolicyStart{TPolicy}, Fqdn[])"/> beside.</param>
    /// <param name="on">The ports of the destinations, after Service translation; every port of every protocol where left out.</param>
    /// <param name="http">The requests of HTTP that are let through, any of them; they need ports of TCP.</param>
    /// <param name="dns">The names that may be asked for, any of them; they need one port, usually <c>CiliumPort.Any(53)</c>.</param>
    /// <param name="serverNames">The TLS server names that may be asked for; any where left out.</param>
    /// <param name="authentication">How the two ends prove who they are.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">Requests are looked at where Cilium cannot.</exception>
    public static TPolicy AllowEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumDestinations to, CiliumPorts? on = null, CiliumHttpRules? http = null, CiliumDnsRules? dns = null, string[]? serverNames = null, CiliumAuthentication? authentication = null, string? because = null)
        where TPolicy : CiliumPolicy
    {
        Require.NotNull(to, nameof(to));
        var ports = CiliumPortWords.Of(on, http, dns, serverNames, isIngress: false, CiliumEdits.IsForNodes(policy));
        return Egress(policy, CiliumEdits.Entries(to.Entries, ports, null, authentication, because));
    }

    /// <summary>Allows connections from the endpoints, by several entries of ports of which any matches, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they may connect to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="toPorts">The entries; <see cref="CiliumPortRule.On"/> begins one.</param>
    /// <param name="authentication">How the two ends prove who they are.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">An entry looks at HTTP, and the policy is for nodes.</exception>
    public static TPolicy AllowEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumDestinations to, CiliumPortRules toPorts, CiliumAuthentication? authentication = null, string? because = null)
        where TPolicy : CiliumPolicy
    {
        Require.NotNull(to, nameof(to));
        var ports = CiliumPortWords.Checked(toPorts, isIngress: false, CiliumEdits.IsForNodes(policy), nameof(toPorts));
        return Egress(policy, CiliumEdits.Entries(to.Entries, ports, null, authentication, because));
    }

    /// <summary>Allows messages of ICMP from the endpoints, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they may send to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="icmp">The messages, any of them; <see cref="Icmp"/> makes them.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy AllowEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumDestinations to, CiliumIcmpRules icmp, string? because = null)
        where TPolicy : CiliumPolicy =>
        Egress(policy, CiliumEdits.Entries(Require.NotNull(to, nameof(to)).Entries, [], Require.NotNull(icmp, nameof(icmp)), null, because));

    /// <summary>
    /// Allows DNS to the cluster's resolver, for the given names only, through Cilium's DNS proxy: port 53 of the pods <c>k8s-app=kube-dns</c>
    /// in <c>kube-system</c>. What names resolve to is what peers by name, <see cref="Fqdn"/>, stand for.
    /// </summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="names">The names and patterns, one or more; <see cref="Fqdn.Any"/> for every name.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There is no name.</exception>
    public static TPolicy AllowEgressToDns<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, params Fqdn[] names)
        where TPolicy : CiliumPolicy => policy.AllowEgressToDns(CiliumPortWords.KubeDns, names);

    /// <summary>Allows DNS to a resolver, on port 53, for the given names only, through Cilium's DNS proxy.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="resolver">The resolver: its pods, its Service, or its addresses where it is outside the cluster.</param>
    /// <param name="names">The names and patterns, one or more; <see cref="Fqdn.Any"/> for every name.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">There is no name.</exception>
    public static TPolicy AllowEgressToDns<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, CiliumDestinations resolver, Fqdn[] names)
        where TPolicy : CiliumPolicy
    {
        CiliumLists.Check(names, int.MaxValue, "rules.dns", nameof(names));
        return policy.AllowEgress(resolver, CiliumPort.Any(CiliumPortWords.DnsPort), dns: CiliumDnsRules.Of(names));
    }

    private static TPolicy Ingress<TPolicy>(ICiliumPolicyStart<TPolicy> policy, CiliumRule[] entries)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { Ingress = spec.Ingress.AddRange(entries) });

    private static TPolicy Egress<TPolicy>(ICiliumPolicyStart<TPolicy> policy, CiliumRule[] entries)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { Egress = spec.Egress.AddRange(entries) });
}
