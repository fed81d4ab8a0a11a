namespace NetPolSdk.Manifests.Tests;

public sealed class CalicoBindingTests
{
    [Theory]
    [InlineData("", PolicyTypes.Ingress)]
    [InlineData("ingress: [{action: Allow}]", PolicyTypes.Ingress)]
    [InlineData("egress: [{action: Allow}]", PolicyTypes.Egress)]
    [InlineData("{ingress: [{action: Allow}], egress: [{action: Deny}]}", PolicyTypes.Both)]
    public void Types_that_are_left_out_are_those_of_the_rules(string spec, PolicyTypes types)
    {
        var policy = Read<CalicoNetworkPolicy>("NetworkPolicy", spec.Length == 0 ? "{}" : spec.StartsWith('{') ? spec : $"{{{spec}}}");
        policy.WrittenTypes.ShouldBe(PolicyTypes.None);
        policy.PolicyTypes.ShouldBe(types);
        policy.Tier.ShouldBe("default");
        policy.WrittenTier.ShouldBeNull();
    }

    [Fact]
    public void Rules_for_egress_alone_are_for_ingress_too_in_the_staged_kind_of_Kubernetes() =>
        Read<CalicoStagedKubernetesNetworkPolicy>("StagedKubernetesNetworkPolicy", "{podSelector: {}, egress: [{}]}").Proposed!.PolicyTypes.ShouldBe(PolicyTypes.Both);

    [Fact]
    public void Every_part_of_a_rule_has_its_path()
    {
        var policy = Read<CalicoGlobalNetworkPolicy>("GlobalNetworkPolicy", "{order: 1.5, selector: all(), ingress: [{action: Deny, protocol: TCP, source: {notNets: [10.0.0.0/8]}, destination: {ports: [22, '8080:8090', http]}}]}");
        policy.Parts().Select(part => part.Path + " " + part.Value).ShouldBe(
        [
            "spec.order 1.5",
            "spec.selector all()",
            "spec.ingress[0] Deny TCP from not in 10.0.0.0/8 to port 22, 8080:8090, http",
            "spec.ingress[0].source not in 10.0.0.0/8",
            "spec.ingress[0].source.notNets " + policy.Ingress[0].Source.NotNets,
            "spec.ingress[0].source.notNets[0] 10.0.0.0/8",
            "spec.ingress[0].destination port 22, 8080:8090, http",
            "spec.ingress[0].destination.ports " + policy.Ingress[0].Destination.Ports,
            "spec.ingress[0].destination.ports[0] 22",
            "spec.ingress[0].destination.ports[1] 8080:8090",
            "spec.ingress[0].destination.ports[2] http",
            "spec.ingress[0].protocol TCP",
        ]);
    }

    [Theory]
    [InlineData("NetworkPolicy", "{ingress: [{action: Allow, source: {nets: [10.0.0.1/8]}}]}", "NPS0703", "spec.ingress[0].source.nets[0]")]
    public void What_servers_store_and_Calico_refuses_is_read_where_clusters_are_judged(string kind, string spec, string rule, string field)
    {
        var text = Text(kind, "api", spec);
        var strict = Manifest.Parse(text);
        strict.Policies.ShouldBeEmpty();
        strict.Findings.Select(finding => (finding.Finding.Rule.Id, finding.Finding.Field.ToString())).ShouldBe([(rule, field)]);
        Manifest.Parse(text, null, new ManifestOptions { AlreadyInCluster = true }).Policies.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{stagedAction: Remove}", "spec.stagedAction")]
    [InlineData("{policyTypes: []}", "spec.policyTypes")]
    [InlineData("{stagedAction: Delete, podSelector: {matchLabels: {a: b}}}", "spec.stagedAction")]
    [InlineData("{ingress: [{action: Allow}]}", "spec.ingress[0].action")]
    public void A_staged_policy_of_Kubernetes_is_judged_as_a_NetworkPolicy_and_by_its_action(string spec, string field)
    {
        var manifest = Manifest.Parse(Text("StagedKubernetesNetworkPolicy", "api", spec));
        manifest.Policies.ShouldBeEmpty();
        manifest.Findings.Select(finding => finding.Finding.Field.ToString()).ShouldBe([field]);
    }

    private static TPolicy Read<TPolicy>(string kind, string spec)
        where TPolicy : Policy => Manifest.Parse(Text(kind, "api", spec)).ThrowIfInvalid().Policies.ShouldHaveSingleItem().ShouldBeOfType<TPolicy>();

    private static string Text(string kind, string name, string spec) => $"apiVersion: projectcalico.org/v3\nkind: {kind}\nmetadata: {{name: {name}}}\nspec: {spec}\n";
}
