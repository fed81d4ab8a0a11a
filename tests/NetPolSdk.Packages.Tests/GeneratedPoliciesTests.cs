namespace NetPolSdk.Packages.Tests;

/// <summary>The generator, as the package brings it into a fresh project.</summary>
[Collection(PackedPackagesCollection.Name)]
public sealed class GeneratedPoliciesTests(PackedPackages packages)
{
    private const string Services = """
        using NetPolSdk;

        [assembly: NamespaceBaseline("shop", Isolation.DenyAll)]

        namespace Shop;

        [Service("api", Namespace = "shop"), Listens("http", 8080), Calls<Postgres>("sql")]
        public sealed partial class Api;

        [Service("postgres", Namespace = "data"), Listens("sql", 5432)]
        public sealed partial class Postgres;
        """;

    private const string PrintAll = """
        using NetPolSdk;

        System.Console.Write(Shop.GeneratedPolicies.All.ToYaml());
        """;

    [Fact]
    public async Task Annotated_services_become_policies_that_the_program_prints()
    {
        var project = ConsumerProject.Create(packages, "Shop", "net10.0", "NetPolSdk", ("Services.cs", Services), ("Program.cs", PrintAll));

        (await project.Build()).ShouldSucceed();
        var yaml = (await project.Run()).ShouldSucceed().Output;

        project.Diagnostics().ShouldBeEmpty();
        yaml.Split('\n').ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "shop.yaml")).Split('\n'));
    }
}
