namespace NetPolSdk;

/// <summary>The protocols that a NetworkPolicy can name. What it does to others, such as ICMP, is undefined.</summary>
public enum Protocol
{
    /// <summary><c>TCP</c>, the default.</summary>
    Tcp,

    /// <summary><c>UDP</c>.</summary>
    Udp,

    /// <summary><c>SCTP</c>.</summary>
    Sctp,
}
