namespace NetPolSdk.Manifests.Tests.Rules;

/// <summary>Rules about the written form, which a model does not keep.</summary>
public sealed class WrittenFormTests
{
    [Theory]
    [InlineData("egress: [{to: [{podSelector: {}}]}]", "NPS1005 spec.policyTypes")]
    [InlineData("policyTypes: []\n  egress: [{}]", "NPS1005 spec.policyTypes")]
    [InlineData("policyTypes: null\n  ingress: null\n  egress: [{}]", "NPS1005 spec.policyTypes")]
    [InlineData("policyTypes: [Egress]\n  egress: [{}]")]
    [InlineData("policyTypes: [Ingress, Egress]\n  egress: [{}]")]
    [InlineData("ingress: []\n  egress: [{}]", "NPS1007 spec.policyTypes")]
    [InlineData("ingress: [{}]\n  egress: [{}]", "NPS1007 spec.policyTypes")]
    public void Egress_without_policy_types_also_denies_ingress(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Theory]
    [InlineData("policyTypes: [Ingress]\n  egress: []", "NPS1006 spec.egress")]
    [InlineData("egress: []", "NPS1006 spec.egress")]
    [InlineData("ingress: [{}]\n  egress: []", "NPS1006 spec.egress")]
    [InlineData("policyTypes: [Egress]\n  egress: []")]
    [InlineData("policyTypes: [Ingress, Egress]\n  egress: []")]
    [InlineData("policyTypes: [Ingress]\n  egress: null")]
    [InlineData("policyTypes: [Egress]\n  ingress: []")]
    public void An_empty_list_of_egress_rules_denies_nothing_by_itself(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Fact]
    public void Where_the_name_says_it_too_it_is_said_once() =>
        Found("policyTypes: [Ingress]\n  egress: []", "deny-egress").ShouldBe(["NPS1006 spec.policyTypes"]);

    [Theory]
    [InlineData("ingress: [{}]", "NPS1007 spec.policyTypes")]
    [InlineData("policyTypes: []", "NPS1007 spec.policyTypes")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{}]")]
    public void Policy_types_that_are_left_out_are_a_remark(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Fact]
    public void A_remark_is_no_warning_and_says_what_to_write()
    {
        var finding = Manifest.Parse(Text("ingress: [{}]")).Findings.ShouldHaveSingleItem().Finding;

        finding.Severity.ShouldBe(Severity.Info);
        finding.Remedy.ShouldBe("Write policyTypes: [Ingress].");
    }

    [Theory]
    [InlineData("policyTypes: [Ingress, Ingress]", "NPS1008 spec.policyTypes[1]")]
    [InlineData("policyTypes: [Ingress, Egress]")]
    public void A_repeated_policy_type_is_a_remark(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Theory]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{from: []}]", "NPS1009 spec.ingress[0].from")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{}, {from: null, ports: []}]", "NPS1009 spec.ingress[1].from", "NPS1009 spec.ingress[1].ports")]
    [InlineData("policyTypes: [Egress]\n  egress: [{to: [], ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]}]", "NPS1009 spec.egress[0].to")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{}]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{protocol: TCP, port: 80}]}]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: []")]
    public void An_empty_list_means_any(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Theory]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{}]}]", "NPS1011 spec.ingress[0].ports[0]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{protocol: TCP, port: 80}, null]}]", "NPS1011 spec.ingress[0].ports[1]")]
    [InlineData("policyTypes: [Egress]\n  egress: [{ports: [{port: null}]}]", "NPS1011 spec.egress[0].ports[0]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{protocol: TCP}, {protocol: UDP}]}]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{port: http}]}]")]
    public void A_port_entry_that_says_nothing_means_tcp(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Theory]
    [InlineData("policyTypes: [Egress]\n  egress: [{ports: [{port: 123}]}]", "NPS1012 spec.egress[0].ports[0].protocol")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{port: 8080}, {port: 53}]}]", "NPS1012 spec.ingress[0].ports[1].protocol")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{port: 53}, {port: 53, protocol: UDP}]}]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{port: 514, protocol: TCP}]}]")]
    [InlineData("policyTypes: [Ingress]\n  ingress: [{ports: [{port: 123, endPort: 200}, {port: 80}, {port: ntp}]}]")]
    public void A_udp_port_without_a_protocol_is_a_remark(string spec, params string[] expected) => Found(spec).ShouldBe(expected);

    [Fact]
    public void A_finding_is_at_the_place_of_what_it_is_about()
    {
        var findings = Manifest.Parse(Text("policyTypes: [Ingress]\n  ingress:\n  - from: []\n    ports: [{port: 123}]"), "a.yaml").Findings;

        findings.Select(finding => finding.Location.ToString()).ShouldBe(["a.yaml:11:5", "a.yaml:12:13"]);
    }

    [Fact]
    public void A_policy_that_a_server_refuses_has_only_the_findings_of_that() =>
        Found("policyTypes: [Ingress]\n  ingress: [{from: [], ports: [{port: 0}]}]").ShouldBe(["NPS0006 spec.ingress[0].ports[0].port"]);

    [Fact]
    public void An_annotation_with_a_reason_suppresses_a_rule_for_its_policy()
    {
        var manifest = Manifest.Parse(Text("ingress: [{from: []}]", annotations: "{netpolsdk.dev/allow: \"NPS1009, NPS1007: the chart writes it so\"}"));

        manifest.Findings.ShouldBeEmpty();
        manifest.Suppressed.Select(finding => finding.Finding.Rule.Id).ShouldBe(["NPS1007", "NPS1009"], ignoreOrder: true);
        manifest.And(manifest).Suppressed.Count.ShouldBe(4);
    }

    private static IEnumerable<string> Found(string spec, string name = "api")
    {
        var manifest = Manifest.Parse(Text(spec, name));
        var models = manifest.Policies.Lint(new LintOptions { OtherPoliciesMayExist = true }).Findings.Where(finding => finding.Rule.Id == "NPS1006");
        return manifest.Findings.Select(finding => finding.Finding).Concat(models).Select(finding => $"{finding.Rule.Id} {finding.Field}");
    }

    private static string Text(string spec, string name = "api", string annotations = "{}") => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: {name}
          namespace: prod
          annotations: {annotations}
        spec:
          podSelector: {"{}"}
          {spec}

        """;
}
