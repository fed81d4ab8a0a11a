namespace NetPolSdk;

/// <summary>Objects of Cilium in the words of the fluent API.</summary>
internal static class CiliumWords
{
    /// <summary>How the policy begins, and the calls that follow.</summary>
    public static (string Start, IEnumerable<CSharpCall> Calls) Of(CiliumPolicy policy, CSharpNames names)
    {
        var start = $"{names[policy.Kind]}.Named({Name(policy)})"
            + (policy.Namespace is { } @namespace ? $".InNamespace({CSharpLiteral.Text(@namespace)})" : "")
            + (policy.Spec is null ? ".AsList()" : "");
        return (start, policy.Rules().SelectMany((rule, index) => Rule(rule.Field, rule.Spec, index == 0 ? "For" : "AlsoFor", policy, names)));
    }

    /// <summary>The whole group but for its metadata.</summary>
    public static string Of(CiliumCidrGroup group, CSharpNames names)
    {
        var cidrs = group.ExternalCidrs.Select((cidr, index) => PeerWords.Cidr(cidr, FieldPath.Spec.Field("externalCIDRs").Index(index)));
        return group.ExternalCidrs.Count == 0
            ? $"{names[nameof(CiliumCidrGroup)]}.Empty({Name(group)})"
            : $"{names[nameof(CiliumCidrGroup)]}.Of({string.Join(", ", cidrs.Prepend(Name(group)))})";
    }

    private static string Name(Policy policy) => policy.Metadata.GenerateName is null
        ? CSharpLiteral.Text(policy.Name)
        : throw new NotSupportedException($"metadata.generateName: {policy.Metadata} leaves its name to the server, and the fluent API names objects of Cilium. Write metadata.name.");

    private static IEnumerable<CSharpCall> Rule(FieldPath field, CiliumSpec spec, string verb, CiliumPolicy policy, CSharpNames names)
    {
        if (spec.Lists().All(static list => list.Rules.Count == 0))
        {
            throw new NotSupportedException($"{field}: the rule has no ingress, egress, ingressDeny and egressDeny, which Cilium refuses. ({RuleIds.CiliumNoRules})");
        }

        yield return new CSharpCall(verb, CiliumSelectorWords.Subject(spec.Subject, policy.IsClusterwide, names));
        foreach (var list in spec.Lists())
        {
            foreach (var (path, rule) in list.Entries(field))
            {
                yield return CiliumRuleWords.Call(list, rule, path, names);
            }
        }

        foreach (var call in Rest(spec))
        {
            yield return call;
        }
    }

    private static IEnumerable<CSharpCall> Rest(CiliumSpec spec)
    {
        if (spec.DefaultDeny != Said(spec))
        {
            yield return new CSharpCall("WithDefaultDeny", Flag("ingress", spec.DefaultDeny.Ingress), Flag("egress", spec.DefaultDeny.Egress));
        }

        if (spec.Description is { } description)
        {
            yield return new CSharpCall("WithDescription", CSharpLiteral.Text(description));
        }

        if (spec.LogValue is { } log)
        {
            yield return new CSharpCall("WithLog", CSharpLiteral.Text(log));
        }

        foreach (var label in spec.Labels)
        {
            yield return new CSharpCall("WithRuleLabel", CSharpLiteral.Text(label.Key), Argument("value", label.Value), Argument("source", label.Source));
        }
    }

    /// <summary>What the words for the rules say of it already: those that isolate do.</summary>
    private static CiliumDefaultDeny Said(CiliumSpec spec) => new(Isolates(spec.Ingress), Isolates(spec.Egress));

    private static bool? Isolates(ValueList<CiliumRule> rules) => rules.Any(static rule => rule is { Peers.IsUnsaid: true, IsEveryTraffic: true }) ? true : null;

    private static string? Flag(string name, bool? value) => value is { } known ? $"{name}: {(known ? "true" : "false")}" : null;

    private static string? Argument(string name, string? value) => value is null ? null : $"{name}: {CSharpLiteral.Text(value)}";
}
