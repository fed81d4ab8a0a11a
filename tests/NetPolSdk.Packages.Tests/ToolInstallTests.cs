namespace NetPolSdk.Packages.Tests;

/// <summary>The packed tool, installed and run as a user would.</summary>
[Collection(PackedPackagesCollection.Name)]
public sealed class ToolInstallTests(PackedPackages packages)
{
    private const string Trap = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: loose
          namespace: backend
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  user: alice
            - podSelector:
                matchLabels:
                  role: client
        """;

    [Fact]
    public async Task The_tool_is_installed_from_its_package_and_lints()
    {
        var folder = packages.NewFolder("tool");
        var installed = await Dotnet.Run(folder, packages.PackageCache, "tool", "install", "NetPolSdk.Tool", "--tool-path", "bin", "--version", PackedPackages.Version);
        installed.ShouldSucceed();
        await File.WriteAllTextAsync(Path.Combine(folder, "loose.yaml"), Trap);

        var version = await RunTool(folder, "--version");
        var lint = await RunTool(folder, "lint", "loose.yaml", "--fail-on", "warning");

        version.ShouldSucceed().Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+");
        lint.ExitCode.ShouldBe(1, lint.Error);
        lint.Output.ShouldStartWith("loose.yaml:10:5: warning NPS1001:");
    }

    private Task<DotnetResult> RunTool(string folder, params IEnumerable<string> arguments) =>
        Dotnet.RunProgram(Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "netpol.exe" : "netpol"), folder, packages.PackageCache, arguments);
}
