namespace NetPolSdk;

/// <summary>What the egress rules of a policy allow of DNS.</summary>
internal static class DnsRules
{
    private const int DnsPort = 53;

    /// <summary>The names that resolvers give their ports: CoreDNS as kubeadm and OpenShift install it.</summary>
    private static readonly string[] PortNames = ["dns", "dns-tcp"];

    /// <summary>What the policy allows by itself; nothing where it does not isolate egress, as its rules are dead then.</summary>
    public static DnsAllowance Of(NetworkPolicy policy, LintOptions options)
    {
        var allowance = DnsAllowance.None;
        if ((policy.PolicyTypes & PolicyTypes.Egress) != 0)
        {
            foreach (var rule in policy.Egress)
            {
                allowance = allowance.Or(Of(rule, policy.Namespace, options));
            }
        }

        return allowance;
    }

    /// <summary>What one rule allows.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="home">The policy's namespace.</param>
    /// <param name="options">Which resolvers count; where none is named, port 53 of anything does.</param>
    public static DnsAllowance Of(EgressRule rule, string? home, LintOptions options)
    {
        var resolvers = options.CountedResolvers;
        var isOpen = resolvers.Count == 0;
        var allowance = isOpen ? new(Asks(rule.Ports, Protocol.Udp), Asks(rule.Ports, Protocol.Tcp)) : DnsAllowance.None;
        foreach (var resolver in isOpen ? Resolver.Usual : resolvers.SelectMany(Resolver.Of))
        {
            if (allowance.IsComplete)
            {
                break;
            }

            var ports = new DnsAllowance(Covers(rule.Ports, Protocol.Udp, resolver.Port), Covers(rule.Ports, Protocol.Tcp, resolver.Port));
            if (ports.Any != Answer.No)
            {
                allowance = allowance.Or(ports.AtMost(resolver.IsAmong(rule.To, home)));
            }
        }

        return allowance;
    }

    /// <summary>Whether port 53 itself is named, as one does for DNS only.</summary>
    private static Answer Asks(Ports ports, Protocol protocol) =>
        ports.IsAll ? Answer.No : ports.Select(port => port.Protocol == protocol && !port.IsEveryPort ? Asks(port) : Answer.No).Max();

    private static Answer Asks(Port port)
    {
        if (port.Name is { } name)
        {
            return Hole.Is(name) ? Answer.Maybe : (IsResolverName(port) ? Answer.Yes : Answer.No);
        }

        var (first, last) = (port.Number!.Value, port.EndNumber ?? port.Number.Value);
        if ((first != DnsPort && !Hole.Is(first)) || (last != DnsPort && !Hole.Is(last)))
        {
            return Answer.No;
        }

        return Hole.Is(first) || Hole.Is(last) ? Answer.Maybe : Answer.Yes;
    }

    private static Answer Covers(Ports ports, Protocol protocol, int number) =>
        ports.IsAll ? Answer.Yes : ports.Select(port => port.Protocol == protocol && IsResolverName(port) ? Answer.Yes : port.Covers(protocol, number)).Max();

    private static bool IsResolverName(Port port) => port.Name is { } name && PortNames.Contains(name);
}
