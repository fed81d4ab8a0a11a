namespace NetPolSdk;

/// <summary>
/// The internet as a peer: every address but those of private networks, carrier-grade NAT and the link itself, where
/// clouds serve instance metadata and credentials (169.254.169.254, fd00:ec2::254). Not left out is Azure's wire server:
/// <c>Internet.IPv4.Except("168.63.129.16/32")</c>. Source: RFC 1918, 3927, 4193, 4291 and 6598.
/// </summary>
public static class Internet
{
    /// <summary><c>0.0.0.0/0</c> without 10/8, 172.16/12, 192.168/16, 100.64/10 and 169.254/16.</summary>
    public static IpBlock IPv4 { get; } = IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16");

    /// <summary><c>::/0</c> without unique local (fc00::/7) and link-local (fe80::/10) addresses.</summary>
    public static IpBlock IPv6 { get; } = IpBlock.Of("::/0").Except("fc00::/7", "fe80::/10");

    /// <summary><see cref="IPv4"/> and <see cref="IPv6"/>.</summary>
    public static Peers Any { get; } = [IPv4, IPv6];
}
