namespace NetPolSdk;

/// <summary>
/// What a NetworkPolicy can say. Every verb returns a new policy; a rule isolates the pods in its direction.
/// Source: Kubernetes docs, "Network Policies".
/// </summary>
public static class NetworkPolicyVerbs
{
    /// <summary>Allows connections to the pods, and isolates them for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="from">Who may connect: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the policy's pods (not of a Service); every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    public static NetworkPolicy AllowIngress(this INetworkPolicyStart policy, Peers from, Ports? on = null, string? because = null) =>
        policy.Allow(IngressRule.Allow(from, on, because));

    /// <summary>Allows connections from the pods, and isolates them for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="to">Whom they may connect to: a peer, or a list of which any matches (OR); <see cref="Peer.Anyone"/> for anyone.</param>
    /// <param name="on">The ports of the destinations, after Service translation; every port of every protocol where left out.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    public static NetworkPolicy AllowEgress(this INetworkPolicyStart policy, Peers to, Ports? on = null, string? because = null) =>
        policy.Allow(EgressRule.Allow(to, on, because));

    /// <summary>Adds an ingress rule, and isolates the pods for ingress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="rule">The rule.</param>
    public static NetworkPolicy Allow(this INetworkPolicyStart policy, IngressRule rule)
    {
        var soFar = SoFar(policy);
        return soFar with
        {
            PolicyTypes = soFar.PolicyTypes | PolicyTypes.Ingress,
            Ingress = soFar.Ingress.Add(Require.NotNull(rule, nameof(rule))),
        };
    }

    /// <summary>Adds an egress rule, and isolates the pods for egress.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="rule">The rule.</param>
    public static NetworkPolicy Allow(this INetworkPolicyStart policy, EgressRule rule)
    {
        var soFar = SoFar(policy);
        return soFar with
        {
            PolicyTypes = soFar.PolicyTypes | PolicyTypes.Egress,
            Egress = soFar.Egress.Add(Require.NotNull(rule, nameof(rule))),
        };
    }

    /// <summary>Allows DNS, over UDP and TCP, to the cluster's resolver.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="resolvers">The resolvers in use; <see cref="Dns.KubeDns"/> where none is named.</param>
    public static NetworkPolicy AllowEgressToDns(this INetworkPolicyStart policy, params Dns[] resolvers)
    {
        Require.NotNull(resolvers, nameof(resolvers));
        var soFar = SoFar(policy);
        foreach (var resolver in resolvers.Length == 0 ? [Dns.KubeDns] : resolvers)
        {
            soFar = soFar.Allow(Require.NotNull(resolver, nameof(resolvers)).ToRule());
        }

        return soFar;
    }

    /// <summary>Isolates the pods for ingress: what no rule allows is denied.</summary>
    /// <param name="policy">The policy so far.</param>
    public static NetworkPolicy DenyIngress(this INetworkPolicyStart policy) => policy.Isolate(PolicyTypes.Ingress);

    /// <summary>Isolates the pods for egress: what no rule allows is denied.</summary>
    /// <param name="policy">The policy so far.</param>
    public static NetworkPolicy DenyEgress(this INetworkPolicyStart policy) => policy.Isolate(PolicyTypes.Egress);

    /// <summary>Isolates the pods in both directions: what no rule allows is denied.</summary>
    /// <param name="policy">The policy so far.</param>
    public static NetworkPolicy DenyAll(this INetworkPolicyStart policy) => policy.Isolate(PolicyTypes.Both);

    /// <summary>Allows every connection to the pods: <c>ingress: [{}]</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    public static NetworkPolicy AllowAllIngress(this INetworkPolicyStart policy, string? because = null) => policy.AllowIngress(Peer.Anyone, Ports.All, because);

    /// <summary>Allows every connection from the pods: <c>egress: [{}]</c>.</summary>
    /// <inheritdoc cref="AllowAllIngress"/>
    public static NetworkPolicy AllowAllEgress(this INetworkPolicyStart policy, string? because = null) => policy.AllowEgress(Peer.Anyone, Ports.All, because);

    /// <summary>Allows connections between the pods and every pod of their own namespace, in both directions.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="on">The ports; every port of every protocol where left out.</param>
    public static NetworkPolicy AllowSameNamespace(this INetworkPolicyStart policy, Ports? on = null) =>
        policy.AllowIngress(Pods.All, on).AllowEgress(Pods.All, on);

    /// <summary>
    /// Sets <c>spec.policyTypes</c> as it stands, whatever the rules so far: a rule of a direction that is not among the
    /// types is dead. A rule added later adds its own direction again.
    /// </summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="types">The directions, one or both.</param>
    /// <exception cref="InvalidPolicyException">There is no direction.</exception>
    public static NetworkPolicy WithPolicyTypes(this INetworkPolicyStart policy, PolicyTypes types)
    {
        if (types is not (PolicyTypes.Ingress or PolicyTypes.Egress or PolicyTypes.Both))
        {
            throw new InvalidPolicyException(RuleIds.PolicyTypes, "spec.policyTypes", null, "names no direction", "Use PolicyTypes.Ingress, PolicyTypes.Egress or PolicyTypes.Both.", nameof(types));
        }

        return SoFar(policy) with { PolicyTypes = types };
    }

    private static NetworkPolicy Isolate(this INetworkPolicyStart policy, PolicyTypes types)
    {
        var soFar = SoFar(policy);
        return soFar with { PolicyTypes = soFar.PolicyTypes | types };
    }

    private static NetworkPolicy SoFar(INetworkPolicyStart policy) => Require.NotNull(policy, nameof(policy)).SoFar;
}
