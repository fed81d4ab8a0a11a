namespace NetPolSdk;

/// <summary>What rules see of ends beside their labels: choices of ports and addresses that stand for all others.</summary>
internal static class SeenOfEnds
{
    /// <summary>How many names of ports rules of every verdict may ask for together; of rules that only allow any number.</summary>
    private const int MostNames = 6;

    /// <summary>
    /// The ports that a destination may declare. What is said of a port depends on the names that resolve to it and on nothing
    /// else of the pod, so a choice of names declares them on one port of every range that the rules tell apart.
    /// </summary>
    public static List<ValueList<ContainerPort>> Ports(TierRule[] rules)
    {
        NamedPort[] named = [.. rules.SelectMany(static rule => rule.Traffic.AllNamed).Distinct()];
        string[] names = [.. named.Select(static port => port.Name).Distinct()];
        return [.. Choices(names, rules).Select(choice => ValueList.From(named.Where(port => choice.Contains(port.Name)).SelectMany(port => Declared(port, rules)).Distinct()))];
    }

    /// <summary>The addresses that a pod may have: of one family, one for each way in which the blocks can cover it; or of both.</summary>
    public static List<ValueList<IpAddress>> Addresses(TierRule[] rules, ReachabilityOptions options, bool withBothFamilies)
    {
        AddressSet[] blocks = [.. Blocks(rules)];
        if (blocks.Length == 0 || options.IpBlocks == IpBlockMatching.OutsideOnly)
        {
            return [[]];
        }

        var range = options.PodRanges.Count == 0 ? AddressSet.All : AddressSet.Of([.. options.PodRanges]);
        var cells = new AddressCells([.. blocks, range]);
        IpAddress[] told =
        [
            .. Enumerable.Range(0, cells.Count).Select(at => cells[at].First).Where(range.Contains)
                .GroupBy(address => address.IsIPv6 + string.Concat(blocks.Select(block => block.Contains(address) ? '1' : '0')), StringComparer.Ordinal)
                .Select(static alike => alike.First()),
        ];
        IEnumerable<ValueList<IpAddress>> single = told.Select(static address => (ValueList<IpAddress>)[address]);
        return withBothFamilies
            ? [.. single, .. told.Where(static address => !address.IsIPv6).SelectMany(four => told.Where(static address => address.IsIPv6).Select(six => (ValueList<IpAddress>)[four, six]))]
            : [.. single];
    }

    /// <summary>The blocks of rules.</summary>
    public static IEnumerable<AddressSet> Blocks(IEnumerable<TierRule> rules) =>
        rules.SelectMany(static rule => rule.Leaves()).Select(static term => (term as AddressTerm)?.Addresses ?? (term as HostsTerm)?.Addresses).OfType<AddressSet>().Distinct();

    /// <summary>
    /// The choices of names. Where every rule allows, an end says yes to a port if any one name does, so two names, one for each end, tell all.
    /// </summary>
    private static IEnumerable<string[]> Choices(string[] names, TierRule[] rules)
    {
        if (rules.All(static rule => rule.Verdict == RuleVerdict.Allow && rule.Traffic.ExceptNamed.Count == 0))
        {
            return [[], .. names.Select(static name => new[] { name }), .. names.SelectMany((name, at) => names.Skip(at + 1).Select(other => new[] { name, other }))];
        }

        return names.Length <= MostNames
            ? Enumerable.Range(0, 1 << names.Length).Select(bits => names.Where((_, at) => (bits >> at & 1) == 1).ToArray())
            : throw new UndecidedException($"Rules that deny or pass name more than {MostNames} ports, which are not gone through in all their combinations. Compare fewer policies at a time.");
    }

    private static IEnumerable<ContainerPort> Declared(NamedPort port, TierRule[] rules) =>
        from protocol in port.Protocol is { } one ? [one] : new[] { Protocol.Tcp, Protocol.Udp, Protocol.Sctp }
        from number in rules.SelectMany(rule => Borders(rule.Traffic.Fixed.PortsOf(protocol))).Append(PortSyntax.Smallest).Distinct()
        select new ContainerPort(port.Name, protocol, number);

    private static IEnumerable<int> Borders(PortSet ports) =>
        ports.SelectMany(static range => new[] { range.First, range.Last + 1 }).Where(static number => number <= PortSyntax.Largest);
}
