using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.Tool.Tests;

public sealed class ImportTests
{
    [Fact]
    public void What_is_imported_compiles_and_builds_equal_policies()
    {
        var yaml = string.Join("---\n", Sample.Clean, Sample.Trap, Sample.Clean.Replace("name: postgres", "name: pods", StringComparison.Ordinal));

        var run = ToolRun.WithInput(yaml, "import", "-", "--namespace", "A.B", "--class", "Mine");

        run.ExitCode.ShouldBe(0, run.ToString());
        Compiled(run.Output, "A.B.Mine").ShouldBe(Manifest.Parse(yaml).Policies.Cast<NetworkPolicy>());
    }

    [SkippableFact]
    public void The_policies_of_the_corpus_come_back_equal()
    {
        var corpus = Environment.GetEnvironmentVariable("NETPOLSDK_CORPUS");
        Skip.If(corpus is null, "NETPOLSDK_CORPUS is not set");
        var files = Directory.GetFiles(Path.Combine(corpus, "cyclonus-cases"), "policies.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var expected = files.SelectMany(file => Manifest.ReadFile(file).Policies.Cast<NetworkPolicy>()).ToList();

        var run = ToolRun.Of(["import", .. files]);

        run.Error.ShouldBeEmpty();
        var actual = Compiled(run.Output, "Policies.ImportedPolicies");
        actual.Count.ShouldBe(expected.Count);
        actual.Zip(expected).Where(pair => !pair.First.Equals(pair.Second)).ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_used_is_told_and_the_rest_is_imported()
    {
        var run = ToolRun.WithInput(Sample.Refused + "---\n" + Sample.Clean, "import", "-");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("NPS0003");
        Compiled(run.Output, "Policies.ImportedPolicies").ShouldHaveSingleItem().Name.ShouldBe("postgres");
    }

    [Theory]
    [InlineData("--class", "1x")]
    [InlineData("--class", "class")]
    [InlineData("--class", "X { } class Y")]
    [InlineData("--namespace", "A..B")]
    public void A_name_that_csharp_does_not_take_is_refused(string option, string name)
    {
        var run = ToolRun.WithInput(Sample.Clean, "import", "-", option, name);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("is no name of C#");
    }

    private static IReadOnlyList<NetworkPolicy> Compiled(string source, string type)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "imported",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        using var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty(source);
        var all = System.Reflection.Assembly.Load(assembly.ToArray()).GetType(type)!.GetProperty("All")!;
        return (IReadOnlyList<NetworkPolicy>)all.GetValue(null)!;
    }
}
