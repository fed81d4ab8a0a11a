using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Manifests;

public sealed class AdditionalFileTests
{
    private const string Trap = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: api
          namespace: prod
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
          - {|NPS1001:from|}:
            - namespaceSelector: {matchLabels: {user: alice}}
            - podSelector: {matchLabels: {role: client}}

        """;

    private const string WithoutDns = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: prod}
        spec:
          podSelector: {}
          policyTypes: [Egress]
          EGRESS:
          - to: [{podSelector: {}}]

        """;

    private static readonly Scenario Project = new();

    [Fact]
    public Task A_mistake_in_a_manifest_is_underlined_there() => Project.File("policies/trap.yaml", "# ours\n" + Trap).Verify();

    [Fact]
    public Task What_a_server_refuses_is_underlined_at_its_value() => Project.File("policies/refused.yaml", """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: prod}
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          {|NPS0012:ingres|}: []
          ingress:
          - from:
            - ipBlock: {cidr: {|NPS0003:"10.0.0.5/24"|}}
            ports:
            - port: {|NPS0006:0|}   # no port
            - {protocol: {|NPS0007:tcp|}, port: 1}
        """).Verify();

    [Fact]
    public Task Several_documents_lists_and_JSON_are_read() => Project
        .File("a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\n---\n" + Trap)
        .File("b.json", """{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "j", "namespace": "prod"}, "spec": {"podSelector": {}, "policyTypes": [{|NPS0010:"Both"|}]}}]}""")
        .Verify();

    [Fact]
    public Task Files_of_others_are_left_alone() => Project
        .File("values.yaml", "replicas: 3\nlist: [a]\n")
        .File("list.yaml", "- a\n- b\n")
        .File("stylecop.json", "{ // settings\n \"settings\": [1, }")
        .File("BannedSymbols.txt", "kind: NetworkPolicy")
        .File("empty.yaml", "")
        .Verify();

    [Fact]
    public async Task A_broken_file_is_a_finding_and_the_others_are_judged()
    {
        var found = await Project.File("a.yaml", "a: [b\nc: d\n").File("b.yaml", Trap).Diagnostics();

        found.Select(diagnostic => diagnostic.Id).Order().ShouldBe(["NPS0015", "NPS1001"]);
    }

    [Fact]
    public Task Missing_DNS_is_reported_unless_another_file_allows_it() => Project.File("api.yaml", Marked).Verify();

    [Fact]
    public Task DNS_that_another_manifest_allows_counts() => Project.File("api.yaml", Plain).File("dns.yaml", Presets.AllowDns("prod").ToYaml()).Verify();

    [Fact]
    public Task DNS_that_code_allows_counts_for_manifests() =>
        Project.File("api.yaml", Plain).Source("""public static class P { public static Baseline Layers => Baseline.For("prod").DenyAll().AllowDns(); }""").Verify();

    [Fact]
    public Task DNS_that_a_manifest_allows_counts_for_code() => Project.File("dns.yaml", Presets.AllowDns("prod").ToYaml()).Source("""
        public static class P
        {
            public static NetworkPolicy Api => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).AllowEgress(to: Pods.All, on: Port.Tcp(5432));
        }
        """).Verify();

    [Fact]
    public async Task A_file_is_judged_while_it_is_edited()
    {
        var found = await Project.File("api.yaml", Plain).Live("api.yaml");

        found.ShouldHaveSingleItem().Id.ShouldBe("NPS2001");
    }

    [Fact]
    public Task A_policy_may_suppress_a_rule_with_a_reason() => Project
        .File("allowed.yaml", Plain.Replace("namespace: prod}", "namespace: prod, annotations: {netpolsdk.dev/allow: \"NPS2001: resolves no names\"}}", StringComparison.Ordinal))
        .Verify();

    [Fact]
    public async Task Without_a_reason_it_suppresses_nothing()
    {
        var text = Plain.Replace("namespace: prod}", "namespace: prod, annotations: {netpolsdk.dev/allow: NPS2001}}", StringComparison.Ordinal);

        var found = await Project.File("api.yaml", text).Diagnostics();

        found.Select(diagnostic => diagnostic.Id).Order().ShouldBe(["NPS2001", "NPS9003"]);
    }

    private static string Marked => WithoutDns.Replace("EGRESS", "{|NPS2001:egress|}", StringComparison.Ordinal);

    private static string Plain => WithoutDns.Replace("EGRESS", "egress", StringComparison.Ordinal);
}
