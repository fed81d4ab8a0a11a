namespace NetPolSdk;

/// <summary>The kinds of peers that an entry of a rule of Cilium can have: one of them. Source: Cilium docs, "Layer 3 Policies".</summary>
public enum CiliumPeerKind
{
    /// <summary>No peers are named.</summary>
    None,

    /// <summary><c>fromEndpoints</c>, <c>toEndpoints</c>: endpoints by labels.</summary>
    Endpoints,

    /// <summary><c>fromCIDR</c>, <c>toCIDR</c>: ranges of addresses.</summary>
    Cidr,

    /// <summary><c>fromCIDRSet</c>, <c>toCIDRSet</c>: ranges with exceptions, or groups of ranges.</summary>
    CidrSet,

    /// <summary><c>fromEntities</c>, <c>toEntities</c>: what Cilium knows by name, such as the world.</summary>
    Entities,

    /// <summary><c>fromNodes</c>, <c>toNodes</c>: nodes by labels.</summary>
    Nodes,

    /// <summary><c>fromGroups</c>, <c>toGroups</c>: security groups of a cloud.</summary>
    Groups,

    /// <summary><c>toServices</c>: the backends of Services; egress only.</summary>
    Services,

    /// <summary><c>toFQDNs</c>: addresses that names resolve to; egress that is allowed only.</summary>
    Fqdns,
}
