namespace NetPolSdk;

/// <summary>Whether something allows DNS queries, over each protocol.</summary>
internal readonly record struct DnsAllowance(Answer Udp, Answer Tcp)
{
    public static DnsAllowance None => default;

    /// <summary>The better answer of the two protocols.</summary>
    public Answer Any => Udp > Tcp ? Udp : Tcp;

    public bool IsComplete => Udp == Answer.Yes && Tcp == Answer.Yes;

    public Answer Over(Protocol protocol) => protocol == Protocol.Udp ? Udp : Tcp;

    public DnsAllowance Or(DnsAllowance other) => new(Udp > other.Udp ? Udp : other.Udp, Tcp > other.Tcp ? Tcp : other.Tcp);

    /// <summary>What remains where it is not certain that the allowance applies.</summary>
    public DnsAllowance AtMost(Answer limit) => new(Udp < limit ? Udp : limit, Tcp < limit ? Tcp : limit);
}
