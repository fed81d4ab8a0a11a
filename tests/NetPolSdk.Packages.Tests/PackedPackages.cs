namespace NetPolSdk.Packages.Tests;

/// <summary>
/// All packages of the repository, packed once, in a folder that serves as a package source; and beside it an empty package
/// cache and room for projects that use them. Everything lies in a temporary folder outside the repository.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>A version that no feed can have, so that what is tested is what was packed.</summary>
    public const string Version = "0.0.1-tested";

    private readonly string _root = Directory.CreateTempSubdirectory("netpolsdk-packages-").FullName;

    public string Packages => Path.Combine(_root, "packages");

    public string PackageCache => Path.Combine(_root, "cache");

    public string PathOf(string packageId) => Path.Combine(Packages, $"{packageId}.{Version}.nupkg");

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public async Task InitializeAsync()
    {
        var result = await Dotnet.InRepository(
            "pack", "NetPolSdk.sln", "--no-build", "--configuration", Repository.Configuration, "--output", Packages, $"-p:Version={Version}");
        result.ShouldSucceed();
        await IsolateAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The machine's own package sources stay; nothing else from the folders above gets in.</summary>
    private async Task IsolateAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "NuGet.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="packages" />
              </packageSources>
            </configuration>
            """);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(Path.Combine(_root, name), "<Project />");
        }

        await File.WriteAllTextAsync(Path.Combine(_root, ".editorconfig"), "root = true\n");
    }
}
