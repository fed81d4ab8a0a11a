using System.Text.RegularExpressions;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed partial class RulePageTests
{
    /// <summary>The rules about declared services; the generator applies them.</summary>
    public static TheoryData<string> Rules { get; } = [.. RuleCatalog.All.Select(rule => rule.Id).Where(id => id[..5] is "NPS41" or "NPS92")];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_block_of_a_page_breaks_its_rule_and_no_other(string id) =>
        Generator.Faults(Block(id, "Bad")).Select(fault => fault.Split(' ')[0]).Distinct().ShouldBe([id]);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_block_of_a_page_is_generated_and_compiles(string id) =>
        CSharp.Load(Generator.Run(CSharp.Compile("Shop", Block(id, "Good"))))
            .AllPolicies("Shop.GeneratedPolicies").Count.ShouldBeGreaterThan(0);

    private static string Block(string id, string section)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "rules", id + ".md"));
        return "using NetPolSdk;\n" + CSharpBlock().Match(page, page.IndexOf($"\n## {section}\n", StringComparison.Ordinal)).Groups[1].Value;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    /// <summary>The folder of the repository.</summary>
    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetPolSdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
