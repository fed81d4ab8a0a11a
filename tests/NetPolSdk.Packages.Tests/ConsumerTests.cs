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
