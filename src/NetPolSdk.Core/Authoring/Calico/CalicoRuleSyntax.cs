namespace NetPolSdk;

/// <summary>What must hold between the parts of a rule, and between a rule and its policy. Source: Calico docs, "Network policy".</summary>
internal static class CalicoRuleSyntax
{
    private const int MostRules = 1024;

    /// <summary>The entity with ports, where it has none itself.</summary>
    public static CalicoEntity WithPorts(CalicoEntity entity, ValueList<CalicoPort> ports, ValueList<CalicoPort> notPorts, string parameter)
    {
        CalicoPeerSyntax.ThrowIfTwice("destination.ports", entity.Ports.Count > 0 && ports.Count > 0, parameter);
        CalicoPeerSyntax.ThrowIfTwice("destination.notPorts", entity.NotPorts.Count > 0 && notPorts.Count > 0, parameter);
        return ports.Count + notPorts.Count == 0 ? entity : entity with { Ports = ports.Count > 0 ? ports : entity.Ports, NotPorts = notPorts.Count > 0 ? notPorts : entity.NotPorts };
    }

    /// <summary>The policy with rules at the end of a direction, which it is about from now on.</summary>
    /// <exception cref="InvalidPolicyException">Calico would refuse a rule; the argument is the one that was given for the part.</exception>
    public static TPolicy Add<TPolicy>(TPolicy policy, bool isIngress, IReadOnlyList<CalicoRule> rules, RuleParameters parameters)
        where TPolicy : CalicoPolicy
    {
        foreach (var rule in rules)
        {
            Check(rule, isIngress, policy, parameters);
        }

        var all = (isIngress ? policy.Ingress : policy.Egress).AddRange([.. rules.Select(static rule => rule with { NeedsNamespace = false })]);
        if (all.Count > MostRules)
        {
            throw new InvalidPolicyException(RuleIds.CalicoLimit, isIngress ? "spec.ingress" : "spec.egress", null, $"has {all.Count} items, and may have {MostRules}", "Put the rest into a second policy.", parameters.Peer);
        }

        if (!isIngress && policy is CalicoGlobalPolicy { PreDnat: true })
        {
            throw new InvalidPolicyException(RuleIds.CalicoHostFlags, "spec.preDNAT", null, "is set on a policy for egress, and it is about connections that arrive", "Move the egress rules to a policy of their own.", parameters.Peer);
        }

        return isIngress
            ? policy with { Ingress = all, WrittenTypes = policy.WrittenTypes | PolicyTypes.Ingress }
            : policy with { Egress = all, WrittenTypes = policy.WrittenTypes | PolicyTypes.Egress };
    }

    private static void Check(CalicoRule rule, bool isIngress, CalicoPolicy policy, RuleParameters parameters)
    {
        CheckPorts(rule, parameters);
        CheckFamilies(rule, parameters);
        CheckIcmp(rule, parameters.Traffic);
        CheckHttp(rule, isIngress, parameters.Http);
        CheckServices(rule, isIngress, policy, parameters);
        if (rule.NeedsNamespace && policy is CalicoGlobalPolicy)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, "selector", null, "means pods of the policy's own namespace, and this policy is in none", "Say in which namespaces they are: .In(Namespaces.All) for all.", parameters.Peer);
        }
    }

    private static void CheckPorts(CalicoRule rule, RuleParameters parameters)
    {
        var ports = rule.Source.Ports.Concat(rule.Source.NotPorts).Concat(rule.Destination.Ports).Concat(rule.Destination.NotPorts).ToArray();
        if (ports.Length == 0 || rule.Protocol is { Transport: not null } || (rule.Protocol is null && ports.All(static port => port.Name is not null)) || (rule.Protocol is { } unknown && Hole.Is(unknown.Number)))
        {
            return;
        }

        throw new InvalidPolicyException(RuleIds.CalicoPorts, "ports", null, rule.Protocol is null ? "are given without a protocol" : $"are given for {rule.Protocol}, which has none", "Say TCP, UDP or SCTP: on: Port.Tcp(…).", parameters.Traffic);
    }

    private static void CheckFamilies(CalicoRule rule, RuleParameters parameters)
    {
        var nets = rule.Source.Nets.Concat(rule.Source.NotNets).Concat(rule.Destination.Nets).Concat(rule.Destination.NotNets).Where(static net => !net.IsHole).ToArray();
        var isIPv6 = rule.IpVersion is { } version ? version == 6 : nets.FirstOrDefault()?.IsIPv6;
        if (nets.FirstOrDefault(net => net.IsIPv6 != isIPv6) is { } other)
        {
            throw new InvalidPolicyException(RuleIds.CalicoNet, "nets", other.Text, rule.IpVersion is null ? "is of another family than another net of the rule" : "is of another family than ipVersion says", "Make two rules of it, one for each family.", parameters.Peer);
        }
    }

    private static void CheckIcmp(CalicoRule rule, string parameter)
    {
        if (new[] { rule.Protocol, rule.NotProtocol }.FirstOrDefault(protocol => (protocol?.Number == 1 && rule.IpVersion == 6) || (protocol?.Number == 58 && rule.IpVersion == 4)) is { } wrong)
        {
            throw new InvalidPolicyException(RuleIds.CalicoIcmp, "protocol", wrong.ToString(), $"is none that IPv{rule.IpVersion} has", rule.IpVersion == 6 ? "Say ICMPv6." : "Say ICMP.", parameter);
        }
    }

    private static void CheckHttp(CalicoRule rule, bool isIngress, string parameter)
    {
        if (rule.Http is null)
        {
            return;
        }

        var problem = (rule.Action, isIngress, rule.Protocol) switch
        {
            (not CalicoAction.Allow, _, _) => "is given on a rule that does not allow",
            (_, false, _) => "is given for egress, and only ingress is looked at",
            (_, _, { } protocol) when protocol.Number != 6 && !Hole.Is(protocol.Number) => $"is given for {protocol}",
            _ => null,
        };
        if (problem is not null)
        {
            throw new InvalidPolicyException(RuleIds.CalicoHttp, "http", null, problem, "Only rules for ingress over TCP that allow may look at HTTP.", parameter);
        }
    }

    private static void CheckServices(CalicoRule rule, bool isIngress, CalicoPolicy policy, RuleParameters parameters)
    {
        var (own, other) = isIngress ? (rule.Destination, rule.Source) : (rule.Source, rule.Destination);
        if (own.Service is not null)
        {
            throw new InvalidPolicyException(RuleIds.CalicoServices, "services", own.Service.Name, "stands on the side of the policy's own pods, which the policy's selector names", "Move it to the other side.", parameters.Peer);
        }

        if (other.Service is { Namespace: null } && policy is CalicoGlobalPolicy)
        {
            throw new InvalidPolicyException(RuleIds.CalicoServices, "services.namespace", null, "is missing, and a GlobalNetworkPolicy is in none", "Name the namespace of the Service.", parameters.Peer);
        }

        if (other.Service is not null && !isIngress && (other.Ports.Count > 0 || other.NotPorts.Count > 0))
        {
            throw new InvalidPolicyException(RuleIds.CalicoServices, "services", other.Service.Name, "stands beside ports, and brings its own", "Leave the ports out.", parameters.Traffic);
        }
    }
}
