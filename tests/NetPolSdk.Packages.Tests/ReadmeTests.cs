using System.Text.RegularExpressions;

namespace NetPolSdk.Packages.Tests;

/// <summary>What the README shows is what a reader gets who tries it.</summary>
[Collection(PackedPackagesCollection.Name)]
public sealed partial class ReadmeTests(PackedPackages packages)
{
    private static readonly string[] Blocks =
        [.. CSharpBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(block => block.Groups[1].Value)];

    [Fact]
    public async Task The_mistakes_in_the_first_block_are_reported_on_the_lines_that_say_so()
    {
        var project = ConsumerProject.Create(packages, "ReadmeMistakes", "net10.0", "NetPolSdk", ("Program.cs", Program(Blocks[0])));

        (await project.Build()).ShouldSucceed();

        var reported = project.Diagnostics().Select(diagnostic => (diagnostic.Line, diagnostic.Id)).Order();
        reported.ShouldBe(Program(Blocks[0]).Split('\n').Index().Where(line => line.Item.Contains("// NPS", StringComparison.Ordinal))
            .Select(line => (line.Index + 1, line.Item[line.Item.IndexOf("NPS", StringComparison.Ordinal)..].Trim())));
    }

    [Fact]
    public async Task The_second_block_is_clean_and_prints_its_policy()
    {
        var project = ConsumerProject.Create(packages, "ReadmeFixed", "net10.0", "NetPolSdk", ("Program.cs", Program(Blocks[1])));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBeEmpty();
        (await project.Run()).ShouldSucceed().Output.ShouldStartWith("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n");
    }

    [Fact]
    public async Task The_third_block_compiles_into_policies()
    {
        const string Print = "foreach (var policy in ReadmeServices.GeneratedPolicies.All) { System.Console.WriteLine(policy.Name); }";
        var project = ConsumerProject.Create(packages, "ReadmeServices", "net10.0", "NetPolSdk", ("Services.cs", Program(Blocks[2])), ("Program.cs", Print));

        (await project.Build()).ShouldSucceed();

        project.Diagnostics().ShouldBeEmpty();
        (await project.Run()).ShouldSucceed().Output.ShouldBe("default-deny-all\npostgres\napi\n");
    }

    private static string Program(string block) => "using System;\nusing NetPolSdk;\n" + block;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
