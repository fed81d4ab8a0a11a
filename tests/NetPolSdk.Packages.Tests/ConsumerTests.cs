namespace NetPolSdk.Packages.Tests;

/// <summary>What a user sees who installs the package into a fresh project.</summary>
[Collection(PackedPackagesCollection.Name)]
public sealed class ConsumerTests(PackedPackages packages)
{
    private const string Library = """
        using NetPolSdk;

        namespace Shared;

        public static class Policies
        {
            public static NetworkPolicy Api { get; } = NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: [Pods.Labelled("app", "frontend"), IpBlock.Of("203.0.113.0/24")], on: [Port.Tcp(8080), Port.Named("metrics")])
                .Because("the shop calls it");
        }
        """;

    /// <summary>The trap: the list lets in every pod of Alice's namespaces, and every client of this one.</summary>
    private const string Trap = """
        using NetPolSdk;

        public static class Trap
        {
            public static NetworkPolicy Policy => NetworkPolicy.Named("trap").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(
                    from: [Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]);
        }
        """;

    private const string Egress = """
        using NetPolSdk;

        public static class Egress
        {
            public static NetworkPolicy Policy => NetworkPolicy.Named("egress").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowEgress(to: Pods.Labelled("app", "postgres"), on: Port.Tcp(5432));
        }
        """;

    private const string AdditionalFiles = """
        <Project>
          <ItemGroup>
            <AdditionalFiles Include="*.yaml" />
          </ItemGroup>
        </Project>
        """;

    private const string TrapInYaml = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: trap
          namespace: prod
        spec:
          podSelector: {matchLabels: {app: api}}
          ingress:
          - from:
            - namespaceSelector: {matchLabels: {user: alice}}
            - podSelector: {matchLabels: {role: client}}
          policyTypes: [Ingress]
        """;

    private static readonly string ToKubeDns = Egress.Replace(
        "to: Pods.Labelled(\"app\", \"postgres\"), on: Port.Tcp(5432)",
        "to: Platform.CoreDns, on: [Port.Udp(53), Port.Tcp(53)]",
        StringComparison.Ordinal);

    private const string Baseline = """
        using NetPolSdk;

        public static class ProdPolicies
        {
            public static Baseline Layers => Baseline.For("prod").DenyAll().AllowDns();
        }
        """;

    [Fact]
    public async Task The_trap_and_the_missing_DNS_are_underlined_where_they_are_written()
    {
        var project = ConsumerProject.Create(packages, "Mistakes", "net10.0", "NetPolSdk", ("Trap.cs", Trap), ("Egress.cs", Egress), ("Program.cs", "return 0;"));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBe(
            [
                new("NPS2001", "warning", "Egress.cs", 7, 10),
                new("NPS1001", "warning", "Trap.cs", 8, 19),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_baseline_elsewhere_in_the_project_that_allows_DNS_is_enough()
    {
        var project = ConsumerProject.Create(packages, "WithBaseline", "net10.0", "NetPolSdk", ("Egress.cs", Egress), ("Baseline.cs", Baseline), ("Program.cs", "return 0;"));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_in_a_manifest_among_the_additional_files_is_underlined_there()
    {
        var project = ConsumerProject.Create(packages, "Manifests", "net10.0", "NetPolSdk", ("Directory.Build.targets", AdditionalFiles), ("trap.yaml", TrapInYaml), ("Program.cs", "return 0;"));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBe([new("NPS1001", "warning", "trap.yaml", 9, 5)]);
    }

    [Fact]
    public async Task Settings_of_the_editorconfig_count()
    {
        var settings = "root = true\n[*.cs]\nnetpolsdk.dns_provider = openshift\ndotnet_diagnostic.NPS2001.severity = error\n";
        var project = ConsumerProject.Create(packages, "Settings", "net10.0", "NetPolSdk", (".editorconfig", settings), ("Egress.cs", ToKubeDns), ("Program.cs", "return 0;"));

        (await project.Build()).ExitCode.ShouldNotBe(0);

        project.Diagnostics().ShouldBe([new("NPS2001", "error", "Egress.cs", 7, 10)]);
    }

    [Theory]
    [InlineData("NetPolSdk.Testing")]
    [InlineData("NetPolSdk.Deployment")]
    public async Task Packages_that_build_on_NetPolSdk_bring_its_analyzers(string packageId)
    {
        var project = ConsumerProject.Create(packages, "With" + packageId, "net10.0", packageId, ("Trap.cs", Trap), ("Program.cs", "return 0;"));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().Select(diagnostic => diagnostic.Id).ShouldBe(["NPS1001"]);
    }

    [Fact]
    public async Task A_netstandard_library_can_use_the_package()
    {
        var project = ConsumerProject.Create(packages, "Library", "netstandard2.0", "NetPolSdk", ("Policies.cs", Library));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("roslyn4.13")]
    [InlineData("roslyn4.9")]
    [InlineData("roslyn3.11")]
    [InlineData("unknown")]
    public async Task A_compiler_too_old_for_the_analyzers_stops_the_build_and_says_what_to_do(string compiler)
    {
        var project = ConsumerProject.Create(packages, "Old-" + compiler, "net10.0", "NetPolSdk", ("Program.cs", "return 0;"));

        var result = await project.Build($"-p:CompilerApiVersion={compiler}");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error NPS9101");
        result.Output.ShouldContain($"'{compiler}'");
        result.Output.ShouldContain("Use the .NET SDK 9.0.300 or later");
    }
}
