namespace NetPolSdk;

/// <summary>Rules and isolation in the words of the fluent API.</summary>
internal static class RuleWords
{
    public static IEnumerable<CSharpCall> Calls(NetworkPolicy policy, CSharpNames names) =>
        Ingress(policy, names).Concat(Egress(policy, names)).Concat(Isolation(policy, names));

    private static IEnumerable<CSharpCall> Ingress(NetworkPolicy policy, CSharpNames names) => policy.Ingress.Select((rule, index) =>
        rule.From.IsAnyone && rule.Ports.IsAll
            ? new CSharpCall("AllowAllIngress", Because(rule.Reason))
            : new CSharpCall(
                "AllowIngress",
                "from: " + PeerWords.Peers(rule.From, FieldPath.Spec.Field("ingress").Index(index).Field("from"), names),
                On(rule.Ports, names),
                Because(rule.Reason)));

    /// <summary>Rules in a row that are a resolver's become one call.</summary>
    private static IEnumerable<CSharpCall> Egress(NetworkPolicy policy, CSharpNames names)
    {
        for (var i = 0; i < policy.Egress.Count; i++)
        {
            if (DnsWords.For(policy.Egress[i]) is null)
            {
                yield return Egress(policy.Egress[i], FieldPath.Spec.Field("egress").Index(i), names);
                continue;
            }

            var resolvers = policy.Egress.Skip(i).Select(DnsWords.For).TakeWhile(word => word is not null).ToArray();
            yield return DnsWords.Call(resolvers!, names);
            i += resolvers.Length - 1;
        }
    }

    private static CSharpCall Egress(EgressRule rule, FieldPath field, CSharpNames names) => rule.To.IsAnyone && rule.Ports.IsAll
        ? new CSharpCall("AllowAllEgress", Because(rule.Reason))
        : new CSharpCall("AllowEgress", "to: " + PeerWords.Peers(rule.To, field.Field("to"), names), On(rule.Ports, names), Because(rule.Reason));

    /// <summary>The rules isolate in their own directions; what else the types say needs a word.</summary>
    private static IEnumerable<CSharpCall> Isolation(NetworkPolicy policy, CSharpNames names)
    {
        var implied = (policy.Ingress.Count > 0 ? PolicyTypes.Ingress : PolicyTypes.None) | (policy.Egress.Count > 0 ? PolicyTypes.Egress : PolicyTypes.None);
        if ((implied & ~policy.PolicyTypes) != PolicyTypes.None)
        {
            return [new CSharpCall("WithPolicyTypes", $"{names["PolicyTypes"]}.{policy.PolicyTypes}")];
        }

        return (policy.PolicyTypes & ~implied) switch
        {
            PolicyTypes.None => [],
            PolicyTypes.Ingress => [new CSharpCall("DenyIngress")],
            PolicyTypes.Egress => [new CSharpCall("DenyEgress")],
            _ => [new CSharpCall("DenyAll")],
        };
    }

    private static string? On(Ports ports, CSharpNames names) => ports.IsAll ? null : "on: " + PortWords.Ports(ports, names);

    private static string? Because(string? reason) => reason is null ? null : "because: " + CSharpLiteral.Text(reason);
}
