namespace NetPolSdk;

/// <summary>Admin policies in the words of the fluent API.</summary>
internal static class AdminWords
{
    /// <summary>How the policy begins, and the calls that follow.</summary>
    public static (string Start, IEnumerable<CSharpCall> Calls) Of(AdminPolicy policy, CSharpNames names)
    {
        var subject = new CSharpCall("For", Destination(policy.Subject, FieldPath.Spec.Field("subject"), names));
        var calls = Ingress(policy, names).Concat(Egress(policy, names));
        return policy switch
        {
            BaselineAdminNetworkPolicy => ($"{names[nameof(BaselineAdminNetworkPolicy)]}.For({Destination(policy.Subject, FieldPath.Spec.Field("subject"), names)})", calls),
            ClusterNetworkPolicy => ($"{names[nameof(ClusterNetworkPolicy)]}.Named({Name(policy)}).{(policy.Tier == AdminTier.Admin ? "InAdminTier" : "InBaselineTier")}(priority: {CSharpLiteral.Number(policy.Priority)})", calls.Prepend(subject)),
            _ => ($"{names[nameof(AdminNetworkPolicy)]}.Named({Name(policy)}).WithPriority({CSharpLiteral.Number(policy.Priority)})", calls.Prepend(subject)),
        };
    }

    private static string Name(AdminPolicy policy) => policy.Metadata.GenerateName is null
        ? CSharpLiteral.Text(policy.Name)
        : throw new NotSupportedException($"metadata.generateName: {policy.Metadata} leaves its name to the server, and the fluent API names admin policies. Write metadata.name.");

    private static IEnumerable<CSharpCall> Ingress(AdminPolicy policy, CSharpNames names) => policy.Ingress.Select((rule, index) => new CSharpCall(
        $"{rule.Action}Ingress",
        "from: " + Peers(rule.From, FieldPath.Spec.Field("ingress").Index(index).Field("from"), names),
        On(rule.Ports, FieldPath.Spec.Field("ingress").Index(index).Field(policy.PortsField), names),
        Argument("named", rule.Name),
        Argument("because", rule.Reason)));

    private static IEnumerable<CSharpCall> Egress(AdminPolicy policy, CSharpNames names) => policy.Egress.Select((rule, index) => new CSharpCall(
        $"{rule.Action}Egress",
        "to: " + Peers(rule.To, FieldPath.Spec.Field("egress").Index(index).Field("to"), names),
        On(rule.Ports, FieldPath.Spec.Field("egress").Index(index).Field(policy.PortsField), names),
        Argument("named", rule.Name),
        Argument("because", rule.Reason)));

    private static string Peers(IReadOnlyList<AdminDestination> peers, FieldPath field, CSharpNames names)
    {
        var items = string.Join(", ", peers.Select((peer, index) => Destination(peer, field.Index(index), names)));
        return peers.Count == 1 ? items : $"[{items}]";
    }

    private static string Destination(AdminDestination peer, FieldPath field, CSharpNames names) => peer switch
    {
        ClusterPods { Pods: { } pods } both => PlatformWords.For(pods.In(both.Namespaces), names) ?? $"{PeerWords.Pods(pods, names)}.In({SelectorWords.Namespaces(both.Namespaces.Selector, names)})",
        ClusterPods all => SelectorWords.Namespaces(all.Namespaces.Selector, names),
        Nodes nodes => SelectorWords.Nodes(nodes.Selector, names),
        Networks networks => $"{names[nameof(Networks)]}.Of({string.Join(", ", networks.Cidrs.Select((cidr, index) => PeerWords.Cidr(cidr, field.Field("networks").Index(index))))})",
        DomainNames domains => $"{names[nameof(DomainNames)]}.Of({CSharpLiteral.Texts(domains.Names)})",
        _ => throw new InvalidOperationException($"{peer.GetType().Name} is no peer of an admin policy."),
    };

    private static string? On(Ports ports, FieldPath field, CSharpNames names)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            if (ports[i] is { Number: { } first, EndNumber: { } last } && last < first)
            {
                throw new NotSupportedException($"{field.Index(i)}: the range {ports[i]} ends before it begins and holds no port, and the fluent API refuses that. Write the smaller number first. ({RuleIds.EndPort})");
            }

            if (ports[i].Name is { } name && PortSyntax.NameFault(name) is { } fault)
            {
                throw new NotSupportedException($"{field.Index(i)}: {Quoted.Text(name)} {fault.Problem}, and the fluent API refuses that. {fault.Remedy} ({fault.RuleId})");
            }
        }

        return ports.IsAll ? null : "on: " + PortWords.Ports(ports, names);
    }

    private static string? Argument(string name, string? value) => value is null ? null : $"{name}: {CSharpLiteral.Text(value)}";
}
