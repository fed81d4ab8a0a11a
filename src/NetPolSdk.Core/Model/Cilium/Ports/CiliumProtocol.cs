namespace NetPolSdk;

/// <summary>The protocols that a port of Cilium can name. Source: Cilium docs, "Layer 4 Policies".</summary>
public enum CiliumProtocol
{
    /// <summary><c>ANY</c>: TCP, UDP and SCTP.</summary>
    Any,

    /// <summary><c>TCP</c>.</summary>
    Tcp,

    /// <summary><c>UDP</c>.</summary>
    Udp,

    /// <summary><c>SCTP</c>.</summary>
    Sctp,

    /// <summary><c>VRRP</c>, from Cilium 1.19; it has no ports.</summary>
    Vrrp,

    /// <summary><c>IGMP</c>, from Cilium 1.19; it has no ports.</summary>
    Igmp,

    /// <summary><c>GRE</c>, from Cilium 1.20; it has no ports.</summary>
    Gre,

    /// <summary><c>IPIP</c>, from Cilium 1.20; it has no ports.</summary>
    IpIp,

    /// <summary><c>IPV6</c>: IPv6 in IPv4, from Cilium 1.20; it has no ports.</summary>
    IPv6,

    /// <summary><c>ESP</c>, from Cilium 1.20; it has no ports.</summary>
    Esp,

    /// <summary><c>AH</c>, from Cilium 1.20; it has no ports.</summary>
    Ah,
}
