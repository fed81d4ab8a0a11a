using System.IO.Compression;
using System.Xml.Linq;

namespace NetPolSdk.Packages.Tests;

[Collection(PackedPackagesCollection.Name)]
public sealed class PackageContentsTests(PackedPackages packages)
{
    [Theory]
    [InlineData("NetPolSdk")]
    [InlineData("NetPolSdk.Core")]
    [InlineData("NetPolSdk.Deployment")]
    [InlineData("NetPolSdk.Testing")]
    [InlineData("NetPolSdk.Tool")]
    public void A_package_holds_the_approved_files_and_dependencies(string id)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        var approved = Path.Combine(AppContext.BaseDirectory, "Approved", id + ".txt");

        Describe(package).ShouldBe(File.ReadAllLines(approved), $"If the change is meant, put the new list into tests/NetPolSdk.Packages.Tests/Approved/{id}.txt.");
    }

    [Fact]
    public void Every_package_is_approved()
    {
        var packed = Directory.GetFiles(packages.Packages, "*.nupkg").Select(path => Path.GetFileName(path).Replace($".{PackedPackages.Version}.nupkg", ".txt"));
        var approved = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Approved")).Select(Path.GetFileName);

        packed.Order(StringComparer.Ordinal).ShouldBe(approved.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packing_the_same_twice_gives_the_same_bytes()
    {
        var again = packages.NewFolder("again");
        var result = await Dotnet.InRepository(
            "pack", "src/NetPolSdk", "--no-build", "--configuration", Repository.Configuration, "--output", again, $"-p:Version={PackedPackages.Version}");
        result.ShouldSucceed();

        var name = Path.GetFileName(packages.PathOf("NetPolSdk"));
        File.ReadAllBytes(Path.Combine(again, name)).SequenceEqual(File.ReadAllBytes(packages.PathOf("NetPolSdk"))).ShouldBeTrue();
    }

    private static string[] Describe(ZipArchive package) =>
        [.. package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal), .. Dependencies(package)];

    /// <summary>Not what the package format itself adds.</summary>
    private static bool IsOurs(string file) => file is not ("[Content_Types].xml" or "_rels/.rels") && !file.StartsWith("package/", StringComparison.Ordinal);

    private static IEnumerable<string> Dependencies(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return
        [
            .. from dependency in XDocument.Load(stream).Descendants()
               where dependency.Name.LocalName == "dependency"
               let framework = dependency.Parent!.Attribute("targetFramework")!.Value
               let version = dependency.Attribute("version")!.Value.Replace(PackedPackages.Version, "$version")
               let assets = dependency.Attribute("include") ?? dependency.Attribute("exclude")
               select $"{framework} depends on {dependency.Attribute("id")!.Value} {version} {assets}",
        ];
    }
}
