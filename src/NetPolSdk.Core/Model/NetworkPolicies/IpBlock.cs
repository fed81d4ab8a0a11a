namespace NetPolSdk;

/// <summary>
/// A range of addresses, meant for what is outside the cluster: pod addresses are short-lived, and some engines never
/// match pods by address. Source: Kubernetes docs, "Network Policies", <c>ipBlock</c>.
/// </summary>
public sealed record IpBlock : Peer
{
    internal IpBlock(Cidr cidr, ValueList<Cidr> exceptions)
    {
        Cidr = cidr;
        Exceptions = exceptions;
    }

    /// <summary><c>ipBlock.cidr</c>.</summary>
    public Cidr Cidr { get; }

    /// <summary><c>ipBlock.except</c>: ranges inside <see cref="Cidr"/> that this peer leaves out, in the order written. Another rule may still allow them.</summary>
    public ValueList<Cidr> Exceptions { get; }

    /// <summary>The addresses of a range.</summary>
    /// <param name="cidr">The range, such as <c>203.0.113.0/24</c> or <c>2001:db8::/32</c>.</param>
    /// <exception cref="InvalidPolicyException">The text is no range, or a Kubernetes 1.36 server would refuse it.</exception>
    public static IpBlock Of(string cidr)
    {
        Require.NotNull(cidr, nameof(cidr));
        return new IpBlock(Cidr.Parse(cidr, RuleIds.Cidr, "ipBlock.cidr", nameof(cidr)), []);
    }

    /// <summary>The addresses of the range but those of the given ranges inside it.</summary>
    /// <param name="cidrs">The ranges to leave out, one or more, each smaller than the block and inside it.</param>
    /// <exception cref="InvalidPolicyException">A text is no range, or is not strictly inside the block.</exception>
    public IpBlock Except(params string[] cidrs)
    {
        Require.NotNull(cidrs, nameof(cidrs));
        Require.NotEmpty(cidrs.Length, "ipBlock.except", "Name the ranges, or leave Except out.", nameof(cidrs));
        var parsed = new Cidr[cidrs.Length];
        for (var i = 0; i < cidrs.Length; i++)
        {
            Require.NotNull(cidrs[i], nameof(cidrs));
            parsed[i] = Cidr.Parse(cidrs[i], RuleIds.Cidr, "ipBlock.except", nameof(cidrs));
            SyntaxFault.ThrowIfAny(ExceptionFault(Cidr, parsed[i]), "ipBlock.except", cidrs[i], nameof(cidrs));
        }

        return new IpBlock(Cidr, Exceptions.AddRange(parsed));
    }

    private protected override string Text() => Exceptions.Count == 0 ? Cidr.Text : $"{Cidr.Text} except {string.Join(", ", Exceptions)}";

    /// <summary>An exception must be a strict subset of the block.</summary>
    internal static SyntaxFault? ExceptionFault(Cidr cidr, Cidr exception) =>
        cidr.IsHole || exception.IsHole || (cidr.Contains(exception) && exception.PrefixLength > cidr.PrefixLength)
            ? null
            : new(RuleIds.Except, $"is not a strict subset of {Quoted.Text(cidr.Text)}", $"Write a range inside {cidr.Text} with a prefix longer than /{cidr.PrefixLength}.");
}
