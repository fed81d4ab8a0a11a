namespace NetPolSdk;

/// <summary>Where requests may be looked at: Cilium refuses a policy that looks elsewhere. Source: Cilium docs, "Layer 7 Policies".</summary>
internal static class CiliumLayer7Faults
{
    /// <summary>The entry, if it says nothing that Cilium refuses.</summary>
    /// <exception cref="InvalidPolicyException">It does.</exception>
    public static CiliumPortRule Checked(CiliumPortRule rule, string parameter)
    {
        SyntaxFault.ThrowIfAny(Of(rule), rule.Rules is null ? "toPorts[]" : $"toPorts[].rules.{rule.Rules.Field}", null, parameter);
        return rule;
    }

    /// <summary>The entry for a direction and a subject, if Cilium takes it there.</summary>
    /// <exception cref="InvalidPolicyException">It does not.</exception>
    public static CiliumPortRule Checked(CiliumPortRule rule, bool isIngress, bool isForNodes, string parameter)
    {
        SyntaxFault.ThrowIfAny(Of(rule, isIngress, isForNodes), "toPorts[]", null, parameter);
        return rule;
    }

    /// <summary>What is wrong with a TLS server name, in the newest version of Cilium.</summary>
    public static SyntaxFault? ServerName(string name) => name.Length > CiliumDnsSyntax.Longest && !Hole.Admits(name)
        ? new(RuleIds.CiliumServerNames, $"is longer than {CiliumDnsSyntax.Longest} characters", "Shorten it.")
        : CiliumDnsSyntax.ServerNameFault(name, CiliumVersion.V120);

    private static SyntaxFault? Of(CiliumPortRule rule) => rule switch
    {
        { Rules: null } => null,
        { Listener: not null } => new(RuleIds.CiliumLayer7, "stands beside a listener", "Keep one of the two."),
        { ServerNames.Count: > 0, TerminatingTls: null } => new(RuleIds.CiliumServerNames, "stands beside server names, and Cilium can only read requests where it terminates TLS", "Terminate TLS first, or leave one of the two out."),
        { Rules: CiliumDnsRules } => rule.Ports.Select(DnsPort).FirstOrDefault(static fault => fault is not null),
        _ => rule.Ports.Select(HttpPort).FirstOrDefault(static fault => fault is not null),
    };

    private static SyntaxFault? Of(CiliumPortRule rule, bool isIngress, bool isForNodes) => rule switch
    {
        { Listener: not null } when isIngress => new(RuleIds.CiliumLayer7, "names a listener, and listeners are for egress", "Leave it out."),
        { Rules: CiliumDnsRules } when isIngress => new(RuleIds.CiliumLayer7, "has rules for DNS, which are for egress", "Put them into the egress of the pods that ask."),
        { Rules: CiliumHttpRules } when isForNodes => new(RuleIds.CiliumLayer7, "has rules for HTTP in a policy for nodes, which has none", "Leave them out, or select pods."),
        _ => null,
    };

    private static SyntaxFault? DnsPort(CiliumPort port) => port switch
    {
        { IsEveryPort: true } => new(RuleIds.CiliumLayer7, "is for every port, and rules for DNS need one", "Write CiliumPort.Any(53)."),
        { EndNumber: { } end, Number: { } first } when end > first => new(RuleIds.CiliumLayer7, "is for a range, and rules for DNS take none", "Write the port."),
        { Protocol: CiliumProtocol.Sctp } => new(RuleIds.CiliumLayer7, "is for SCTP, and rules for DNS are for UDP and TCP", "Write CiliumPort.Any(53)."),
        _ => null,
    };

    private static SyntaxFault? HttpPort(CiliumPort port) => port switch
    {
        { IsEveryPort: true } => new(RuleIds.CiliumLayer7, "is for every port, and rules for HTTP need one", "Write the port."),
        { Protocol: not CiliumProtocol.Tcp } => new(RuleIds.CiliumLayer7, $"is for {port.Protocol.WireName()}, and rules for HTTP are for TCP", "Write Port.Tcp."),
        _ => null,
    };
}
