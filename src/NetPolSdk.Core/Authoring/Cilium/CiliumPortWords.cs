namespace NetPolSdk;

/// <summary>Entries of ports as verbs are told them.</summary>
internal static class CiliumPortWords
{
    public const int DnsPort = 53;

    /// <summary>The resolver of most clusters.</summary>
    public static Endpoints KubeDns { get; } = Endpoints.Labelled("k8s:k8s-app", "kube-dns").In(Namespaces.Named("kube-system"));

    /// <summary>The entry that lets names be asked for at a resolver.</summary>
    public static CiliumRule DnsRule(CiliumDestination resolver, CiliumDnsRules dns) => new(CiliumPeers.Of([resolver]))
    {
        ToPorts = [CiliumPortRule.On(CiliumPort.Any(DnsPort)).WithDns(dns)],
    };

    /// <summary>The one entry; none where every port is meant.</summary>
    /// <exception cref="InvalidPolicyException">Requests are looked at where Cilium cannot.</exception>
    public static ValueList<CiliumPortRule> Of(CiliumPorts? on, CiliumHttpRules? http, CiliumDnsRules? dns, string[]? serverNames, bool isIngress, bool isForNodes)
    {
        if (on is null || on.IsAll)
        {
            var parameter = http is not null ? nameof(http) : dns is not null ? nameof(dns) : serverNames is not null ? nameof(serverNames) : null;
            return parameter is null
                ? []
                : throw new InvalidPolicyException(RuleIds.CiliumLayer7, "toPorts[].ports", null, "is missing, and what is looked at needs ports", "Name the ports: on: Port.Tcp(443).", parameter);
        }

        var rule = new CiliumPortRule(on.Items);
        rule = serverNames is null ? rule : Named(nameof(serverNames), () => rule.WithServerNames(serverNames));
        rule = http is null ? rule : CiliumLayer7Faults.Checked(rule.WithHttp(http), isIngress, isForNodes, nameof(http));
        if (dns is not null)
        {
            rule = http is null
                ? rule.WithDns(dns)
                : throw new InvalidPolicyException(RuleIds.CiliumLayer7, "toPorts[].rules", null, "has rules for HTTP and for DNS", "Make two calls of it.", nameof(dns));
        }

        return [rule];
    }

    /// <summary>The entries, if Cilium takes them in this direction.</summary>
    /// <exception cref="InvalidPolicyException">It does not.</exception>
    public static ValueList<CiliumPortRule> Checked(CiliumPortRules toPorts, bool isIngress, bool isForNodes, string parameter) =>
        ValueList.From(Require.NotNull(toPorts, parameter).Select(rule => CiliumLayer7Faults.Checked(rule, isIngress, isForNodes, parameter)));

    /// <summary>Names the author's argument where a fault is in it.</summary>
    private static CiliumPortRule Named(string parameter, Func<CiliumPortRule> make)
    {
        try
        {
            return make();
        }
        catch (InvalidPolicyException fault)
        {
            throw new InvalidPolicyException(fault.RuleId, fault.Field, null, fault.Problem, fault.Remedy, parameter);
        }
    }
}
