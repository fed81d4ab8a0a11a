namespace NetPolSdk;

/// <summary>
/// A release line of Cilium. What a policy may say differs between them: protocols, entities and fields come and go.
/// Source: Cilium docs, "Upgrade Guide", and the CustomResourceDefinitions of each release.
/// </summary>
public enum CiliumVersion
{
    /// <summary>Cilium 1.20: no Kafka and no other parsers of its proxy library, tunnel protocols, <c>**.</c> in names, the entity <c>cluster-mesh</c>.</summary>
    V120 = 0,

    /// <summary>Cilium 1.19: <c>fromRequires</c> and <c>toRequires</c> are gone, a port may be left out, VRRP and IGMP.</summary>
    V119 = 119,

    /// <summary>Cilium 1.18.</summary>
    V118 = 118,
}
