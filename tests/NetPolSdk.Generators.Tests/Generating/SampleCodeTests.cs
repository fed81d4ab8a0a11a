using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>What is generated for the samples, and for the guide.</summary>
public sealed partial class SampleCodeTests
{
    private static readonly string[] ServiceProjects = ["Bank.Storage", "Bank.Messaging", "Bank.Accounts", "Bank.Payments", "Bank.Statements", "Bank.Web"];

    [Theory]
    [InlineData("Shop.Services.Worker.g.cs")]
    [InlineData("GeneratedPolicies.g.cs")]
    public void The_code_of_the_shop_reads_as_approved(string name) =>
        Approved.Check("Samples.Shop." + name, Generator.File(CSharp.Compile("Shop", [.. Files("samples/Shop", "Services/*.cs"), .. Files("samples/Shop", "Baselines.cs")]), name));

    [Theory]
    [InlineData("Bank.Web", "Program.g.cs")]
    [InlineData("Bank.Web", "GeneratedPolicies.g.cs")]
    [InlineData("Bank.Deployment", "GeneratedPolicies.g.cs")]
    [InlineData("Bank.Deployment", "GeneratedPolicies.BankStatements.g.cs")]
    public void The_code_of_the_bank_reads_as_approved(string project, string name) =>
        Approved.Check($"Samples.{project}.{name}", Generator.File(Bank(project), name));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_declarations_of_the_guide_are_generated(int block)
    {
        var source = Declarations().ElementAt(block);

        Generator.Result(CSharp.Compile("Shop", source.Contains("using NetPolSdk;", StringComparison.Ordinal) ? source : "using NetPolSdk; " + source)).Diagnostics.ShouldBeEmpty(source);
    }

    public static TheoryData<int> Blocks { get; } = [.. Enumerable.Range(0, Declarations().Count())];

    /// <summary>A project of the bank, with those that it may reference. Its programs do not compile here, for want of ASP.NET; attributes need none.</summary>
    private static CSharpCompilation Bank(string project)
    {
        var references = ServiceProjects.TakeWhile(name => name != project).ToArray();
        var known = project == "Bank.Deployment" ? references : [.. references.Where(name => name is "Bank.Storage" or "Bank.Messaging")];
        return CSharp.Compile(project, [.. Files("samples/Bank/" + project, "*.cs"), .. Files("samples/Bank", "ServiceDefaults.cs")])
            .AddReferences(known.Select(name => Bank(name).ToMetadataReference()));
    }

    private static IEnumerable<string> Declarations() => CSharpBlock().Matches(File.ReadAllText(Path.Combine(RulePageTests.RepositoryRoot(), "docs", "services.md")))
        .Select(match => match.Groups[2].Value).Where(block => block.Contains("[Service(", StringComparison.Ordinal));

    private static string[] Files(string folder, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(RulePageTests.RepositoryRoot(), folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [GeneratedRegex("^( *)```csharp\n(.*?)^\\1```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
