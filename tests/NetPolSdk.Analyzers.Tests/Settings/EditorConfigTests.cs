using Microsoft.CodeAnalysis;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Settings;

public sealed class EditorConfigTests
{
    private const string ToKubeDns = """
        public static class P
        {
            public static NetworkPolicy Api => NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All)
                .MARKER(to: Platform.CoreDns, on: [Port.Udp(53), Port.Tcp(53)]);
        }
        """;

    private static readonly Scenario Project = new Scenario().Only("NPS2001", "NPS9005");

    [Fact]
    public Task Without_settings_every_usual_resolver_counts() => Project.Source(Plain).Verify();

    [Fact]
    public Task A_setting_for_source_files_counts() =>
        Project.Source(Marked).Settings("[*.cs]\nnetpolsdk.dns_provider = openshift\n").Verify();

    [Fact]
    public Task A_setting_of_the_whole_project_counts() =>
        Project.Source(Marked).Settings("is_global = true\nnetpolsdk.dns_provider = openshift, 10.0.0.10\n").Verify();

    [Fact]
    public Task A_setting_for_some_files_counts_for_those() => Project.Source(Marked).Source(Plain.Replace("class P", "class Q", StringComparison.Ordinal).Replace("prod", "test", StringComparison.Ordinal))
        .Settings("[File1.cs]\nnetpolsdk.dns_provider = openshift\n").Verify();

    [Fact]
    public Task Settings_for_manifests_count_for_them() => Project
        .File("a/egress.yaml", Manifest("prod", "{|NPS2001:egress|}"))
        .File("b/egress.yaml", Manifest("test", "egress"))
        .Settings("[a/*.yaml]\nnetpolsdk.dns_provider = openshift\n")
        .Verify();

    [Fact]
    public Task The_nearest_netpol_yaml_among_the_additional_files_counts_below_the_editorconfig() => Project
        .File("a/netpol.yaml", "dns_provider: openshift")
        .File("a/deep/egress.yaml", Manifest("prod", "{|NPS2001:egress|}"))
        .File("a/deep/other.yaml", Manifest("other", "egress"))
        .File("b/egress.yaml", Manifest("test", "egress"))
        .Settings("[other.yaml]\nnetpolsdk.dns_provider = kube-dns\n")
        .Verify();

    [Fact]
    public Task A_setting_of_netpol_yaml_that_cannot_be_used_is_underlined() =>
        Project.File("netpol.yaml", "mesh: {|NPS9005:istio|}\n{|NPS9005:dns_providr|}: kube-dns\n").Verify();

    [Theory]
    [InlineData("netpolsdk.mesh = istoi-ambient", "netpolsdk.mesh in the .editorconfig or .globalconfig for File1.cs: \"istoi-ambient\" is not none, istio-ambient, istio-sidecar or linkerd. Write istio-ambient;")]
    [InlineData("netpolsdk.dual_stack = 1", "netpolsdk.dual_stack in the .editorconfig or .globalconfig for File1.cs: \"1\" is not true or false.")]
    [InlineData("netpolsdk.dns_providr = kube-dns", "netpolsdk.dns_providr in the .editorconfig or .globalconfig for File1.cs: there is no such setting. Write dns_provider.")]
    public async Task A_setting_that_cannot_be_used_is_said_once(string setting, string message)
    {
        var found = await Project.Source(Plain).Source(Plain.Replace("class P", "class Q", StringComparison.Ordinal)).Settings($"[*]\n{setting}\n").Diagnostics();

        var diagnostic = found.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("NPS9005");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.GetMessage(null).ShouldStartWith(message);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.NPS2001.severity = error", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.NPS2001.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData("netpolsdk.rules = NPS2001: error", DiagnosticSeverity.Error)]
    [InlineData("netpolsdk.rules = NPS2001: info, NPS1001: none", DiagnosticSeverity.Info)]
    [InlineData("netpolsdk.rules = NPS2001: none\ndotnet_diagnostic.NPS2001.severity = error", null)]
    [InlineData("dotnet_diagnostic.NPS2001.severity = none", null)]
    public async Task A_severity_counts_in_code(string setting, DiagnosticSeverity? severity)
    {
        var found = await Project.Source(Plain).Settings($"[*.cs]\nnetpolsdk.dns_provider = openshift\n{setting}\n").Diagnostics();

        found.Select(diagnostic => (DiagnosticSeverity?)diagnostic.Severity).ShouldBe(severity is null ? [] : [severity]);
    }

    [Fact]
    public async Task Severities_of_manifests_are_settings_of_our_own_as_the_compiler_knows_none_for_them()
    {
        var found = await Project.File("egress.yaml", Manifest("prod", "egress")).Settings("[*.yaml]\nnetpolsdk.dns_provider = openshift\nnetpolsdk.rules = NPS2001: error\n").Diagnostics();

        found.ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Error);
    }

    private static string Plain => ToKubeDns.Replace("MARKER", "AllowEgress", StringComparison.Ordinal);

    private static string Marked => ToKubeDns.Replace("MARKER", "{|NPS2001:AllowEgress|}", StringComparison.Ordinal);

    private static string Manifest(string @namespace, string egress) => $$$$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: {{{{@namespace}}}}}
        spec:
          podSelector: {}
          policyTypes: [Egress]
          {{{{egress}}}}:
          - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]
            ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]

        """;
}
