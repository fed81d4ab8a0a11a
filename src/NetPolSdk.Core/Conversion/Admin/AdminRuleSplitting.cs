namespace NetPolSdk;

/// <summary>
/// Rules of v1alpha1 as v1alpha2 takes them: a list of more than 25 peers or ports becomes several rules of the same action one after the other,
/// a range of one port becomes its number, and a range that ends before it begins, and so holds no port, is left out.
/// </summary>
internal static class AdminRuleSplitting
{
    /// <summary>The rules in place of one; none where it matches no port.</summary>
    public static IEnumerable<AdminIngressRule> Split(AdminIngressRule rule) =>
        from ports in PortLists(rule.Ports)
        from peers in ConversionLists.InPieces(rule.From, AdminLimits.Alpha2.MostPeers)
        select new AdminIngressRule(rule.Action, AdminSources.Of(peers), ports, rule.Name, rule.Reason);

    /// <inheritdoc cref="Split(AdminIngressRule)"/>
    public static IEnumerable<AdminEgressRule> Split(AdminEgressRule rule) =>
        from ports in PortLists(rule.Ports)
        from peers in ConversionLists.InPieces(rule.To, AdminLimits.Alpha2.MostPeers)
        select new AdminEgressRule(rule.Action, AdminDestinations.Of(peers), ports, rule.Name, rule.Reason);

    /// <summary>Whether it is a range that ends before it begins.</summary>
    public static bool IsEmpty(Port port) => port is { Number: { } first, EndNumber: { } last } && last < first;

    /// <summary>The port, where it is a range of one as its number.</summary>
    public static Port Single(Port port) => port is { Number: { } first, EndNumber: { } last } && first == last ? Port.Of(port.Protocol, first) : port;

    private static IEnumerable<Ports> PortLists(Ports ports) => ports.IsAll
        ? [Ports.All]
        : ConversionLists.InPieces([.. ports.Where(static port => !IsEmpty(port)).Select(Single)], AdminLimits.Alpha2.MostPorts).Select(static piece => Ports.FromWire(ValueList.Create<Port>(piece)));
}
