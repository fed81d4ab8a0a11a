namespace NetPolSdk.Manifests.Tests.Rules;

/// <summary>Rules about Calico's policies, on manifests.</summary>
public sealed class CalicoRulesTests
{
    private const string Namespaces = "namespaceSelector: kubernetes.io/metadata.name != 'kube-system'";

    [Theory]
    [InlineData("order: 10", "order: 10", "NPS7001 GlobalNetworkPolicy a spec.order|NPS7001 GlobalNetworkPolicy b spec.order")]
    [InlineData("order: 10", "tier: default", "NPS7001 GlobalNetworkPolicy b spec")]
    [InlineData("order: 10", "order: 20", "")]
    [InlineData("{order: 10, tier: one}", "{order: 10, tier: two}", "")]
    public void Policies_that_disagree_want_an_order_between_them(string first, string second, string expected) => Findings("NPS7001",
        Global("a", first, "selector: app == 'api'", "ingress: [{action: Allow, source: {selector: role == 'client'}}]"),
        Global("b", second, "selector: app == 'api'", "ingress: [{action: Deny, source: {selector: has(role)}}]")).ShouldBe(Lines(expected));

    [Theory]
    [InlineData("selector: app == 'web'", "{action: Deny, source: {selector: has(role)}}")]
    [InlineData("selector: app == 'api'", "{action: Allow, source: {selector: has(role)}}")]
    [InlineData("selector: app == 'api'", "{action: Deny, source: {selector: role == 'other'}}")]
    [InlineData("selector: app == 'api'", "{action: Deny, source: {selector: '!has(role)'}}")]
    [InlineData("selector: app == 'api'", "{action: Deny, protocol: UDP, source: {selector: has(role)}}")]
    [InlineData("selector: app == 'api'", "{action: Deny, protocol: TCP, destination: {ports: ['1:79', 81]}}")]
    [InlineData("selector: app == 'api'", "{action: Log}")]
    public void Policies_that_never_disagree_want_none(string subject, string rule) => Findings("NPS7001",
        Global("a", "order: 10", "selector: app == 'api'", "ingress: [{action: Allow, protocol: TCP, source: {selector: role == 'client'}, destination: {ports: [80]}}]"),
        Global("b", "order: 10", subject, $"ingress: [{rule}]")).ShouldBeEmpty();

    [Theory]
    [InlineData("order: 2000", "shop", "ingress: [{action: Deny}]", "spec.ingress[0]")]
    [InlineData("tier: default", "shop", "ingress: [{action: Allow, protocol: UDP}, {action: Deny}]", "spec.ingress[1]")]
    [InlineData("order: 999", "shop", "ingress: [{action: Deny}]", "")]
    [InlineData("{order: 2000, tier: early}", "shop", "ingress: [{action: Deny}]", "")]
    [InlineData("order: 2000", "kube-system", "ingress: [{action: Deny}]", "")]
    [InlineData("order: 2000", "shop", "egress: [{action: Deny}]", "")]
    [InlineData("order: 2000", "shop", "ingress: [{action: Pass}]", "")]
    public void A_denial_after_what_NetworkPolicies_allow_is_reported(string place, string @namespace, string rules, string field) => Findings("NPS7002",
        Global("guard", place, "selector: app == 'api'", rules),
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: api, namespace: {@namespace}}}\nspec: {{podSelector: {{matchLabels: {{app: api}}}}, policyTypes: [Ingress], ingress: [{{}}]}}\n")
        .ShouldBe(field.Length == 0 ? [] : [$"NPS7002 GlobalNetworkPolicy guard {field}"]);

    [Theory]
    [InlineData("", "{action: Deny, protocol: UDP}", true)]
    [InlineData("", "{action: Deny, protocol: UDP}, {action: Pass}", false)]
    [InlineData("defaultAction: Pass", "{action: Deny, protocol: UDP}", false)]
    [InlineData("defaultAction: Deny", "{action: Deny, protocol: UDP}, {action: Log}", true)]
    public void The_end_of_a_tier_is_said(string tier, string rules, bool isReported) => Findings("NPS7003",
        $"apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {{name: security}}\nspec: {{order: 100, {tier}}}\n",
        Global("security.a", "{order: 1, tier: security}", "selector: app == 'api'", $"ingress: [{rules}]")).ShouldBe(isReported ? ["NPS7003 GlobalNetworkPolicy security.a spec.ingress"] : []);

    [Fact]
    public void A_last_policy_for_everything_says_the_end_of_the_tier_for_all() => Findings("NPS7003",
        "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: security}\nspec: {order: 100}\n",
        Global("security.a", "{order: 1, tier: security}", "selector: app == 'api'", "ingress: [{action: Deny, protocol: UDP}]"),
        "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: security.end}\nspec: {tier: security, order: 9, types: [Ingress], ingress: [{action: Pass}]}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("{selector: all(), order: 1, types: [Ingress]}", "spec.selector")]
    [InlineData("{order: 1, types: [Ingress]}", "spec")]
    [InlineData("{selector: all(), namespaceSelector: all(), order: 1, types: [Ingress]}", "")]
    [InlineData("{selector: has(app), order: 1, types: [Ingress]}", "")]
    [InlineData("{selector: all(), order: 1, doNotTrack: true, applyOnForward: true, types: [Ingress, Egress]}", "")]
    public void A_policy_for_everything_is_for_hosts_too(string spec, string field) =>
        Findings("NPS7004", $"apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {{name: a}}\nspec: {spec}\n").ShouldBe(field.Length == 0 ? [] : [$"NPS7004 GlobalNetworkPolicy a {field}"]);

    [Theory]
    [InlineData("ingress: [{action: Allow, source: {nets: [10.0.0.0/8], selector: has(app)}}]", "NPS7005 spec.ingress[0].source")]
    [InlineData("ingress: [{action: Allow, source: {notNets: [10.0.0.0/8], selector: has(app)}}]", "")]
    [InlineData("egress: [{action: Allow}]", "NPS7006 spec.egress")]
    [InlineData("{types: [Egress], egress: [{action: Allow}]}", "")]
    [InlineData("ingress: [{action: Allow, source: {selector: \"role != 'a' && env not in {'b'}\"}}]", "NPS7007 spec.ingress[0].source.selector")]
    [InlineData("ingress: [{action: Allow, source: {selector: '!has(role)'}}]", "NPS7007 spec.ingress[0].source.selector")]
    [InlineData("ingress: [{action: Allow, source: {notSelector: has(role)}}]", "NPS7007 spec.ingress[0].source.notSelector")]
    [InlineData("ingress: [{action: Allow, source: {selector: has(role) && role != 'a'}}]", "")]
    [InlineData("ingress: [{action: Deny, source: {selector: role != 'a'}}]", "")]
    [InlineData("{types: [Egress], egress: [{action: Allow, protocol: UDP, destination: {selector: k8s-app == 'kube-dns', ports: [53]}}]}", "NPS7008 spec.egress[0].destination.selector")]
    [InlineData("{types: [Egress], egress: [{action: Allow, protocol: UDP, destination: {selector: k8s-app == 'kube-dns', namespaceSelector: all(), ports: [53]}}]}", "")]
    [InlineData("ingress: [{action: Allow, protocol: TCP}, {action: Log}]", "NPS7009 spec.ingress[1]")]
    [InlineData("ingress: [{action: Log}, {action: Deny}]", "")]
    [InlineData("ingress: [{action: Allow, protocol: TCP, notProtocol: UDP}]", "NPS7012 spec.ingress[0].notProtocol")]
    [InlineData("ingress: [{action: Allow, source: {nets: [10.1.0.0/16], notNets: [10.0.0.0/8]}}]", "NPS7012 spec.ingress[0].source.notNets")]
    [InlineData("ingress: [{action: Allow, source: {nets: [10.0.0.0/8], notNets: [10.1.0.0/16]}}]", "")]
    [InlineData("ingress: [{action: Allow, protocol: TCP, destination: {ports: [80], notPorts: [80, 81]}}]", "NPS7012 spec.ingress[0].destination.notPorts")]
    [InlineData("ingress: [{action: Allow, source: {selector: has(a), notSelector: has(a)}}]", "NPS7012 spec.ingress[0].source.notSelector")]
    [InlineData("ingress: [{action: Allow, protocol: ICMP, icmp: {type: 8}, notICMP: {type: 8}}]", "NPS7012 spec.ingress[0].notICMP")]
    public void One_policy_says_what_it_looks(string rules, string expected)
    {
        var spec = rules.StartsWith('{') ? rules[1..^1] : rules;
        Findings("NPS7", $"apiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {{name: api, namespace: shop}}\nspec: {{order: 1, selector: app == 'api', {spec}}}\n")
            .Select(static line => line.Replace("NetworkPolicy shop/api ", "", StringComparison.Ordinal)).ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Theory]
    [InlineData("ingress: [{action: Allow}]", "NPS7010 GlobalNetworkPolicy a spec.ingress")]
    [InlineData("ingress: [{action: Allow}], egress: [{action: Allow}]", "")]
    public void What_is_not_tracked_wants_both_directions(string rules, string expected) => Findings(
        "NPS7010", $"apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {{name: a}}\nspec: {{order: 1, selector: has(edge), doNotTrack: true, applyOnForward: true, {rules}}}\n").ShouldBe(Lines(expected));

    [Theory]
    [InlineData("StagedGlobalNetworkPolicy", "GlobalNetworkPolicy", false)]
    [InlineData("StagedGlobalNetworkPolicy", null, true)]
    public void A_staged_policy_alone_protects_nothing(string staged, string? enforced, bool isReported)
    {
        string[] kinds = enforced is null ? [staged] : [staged, enforced];
        Findings("NPS7011", [.. kinds.Select(static kind => $"apiVersion: projectcalico.org/v3\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{order: 1, selector: has(app), types: [Ingress]}}\n")])
            .ShouldBe(isReported ? ["NPS7011 StagedGlobalNetworkPolicy a kind"] : []);
    }

    private static string Global(string name, string place, string selector, string rules) =>
        $"apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {{name: {name}}}\nspec: {{{place.Trim('{', '}')}, {selector}, {Namespaces}, {rules}}}\n";

    private static string[] Lines(string expected) => expected.Length == 0 ? [] : expected.Split('|');

    private static IEnumerable<string> Findings(string rule, params string[] manifests)
    {
        var manifest = Manifest.Parse(string.Join("---\n", manifests));
        manifest.Findings.ShouldBeEmpty();
        return manifest.Policies.Lint().Findings.Where(finding => finding.Rule.Id.StartsWith(rule, StringComparison.Ordinal)).Select(static finding => $"{finding.Rule.Id} {finding.Policy} {finding.Field}");
    }
}
