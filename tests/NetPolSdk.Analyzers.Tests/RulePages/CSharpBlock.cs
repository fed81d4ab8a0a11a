using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>
/// A C# block of a page, compiled and run: statements that end with a local variable <c>policy</c>, or <c>policies</c> where there are
/// several. Classes with <c>[Service]</c> may follow them: what they declare is known of the cluster.
/// </summary>
internal static class CSharpBlock
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("xunit.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The program around the block.</summary>
    public static string Program(string block)
    {
        var types = block.IndexOf("\n[Service", StringComparison.Ordinal);
        var (statements, services) = types < 0 ? (block, "") : (block[..types], block[types..]);
        return $$"""
            using System;
            using System.Collections.Generic;
            using NetPolSdk;

            public static class Page
            {
                public static IReadOnlyList<Policy> Run()
                {
            {{statements}}
                    return {{(statements.Contains(" policies = ", StringComparison.Ordinal) ? "policies" : "[policy]")}};
                }
            }
            {{services}}
            """;
    }

    /// <summary>The ids of the rules that running the block breaks: what a factory throws, or what <c>Lint()</c> finds.</summary>
    /// <param name="block">The block.</param>
    /// <param name="settings">The page's <c>.editorconfig</c>.</param>
    public static IReadOnlyList<string> RulesBroken(string block, string settings)
    {
        var compilation = Compilation(block);
        var run = Assembly.Load(Compile(compilation, block)).GetType("Page")!.GetMethod("Run")!.CreateDelegate<Func<IReadOnlyList<Policy>>>();
        var options = PageSettings.Options(settings) with { Cluster = DeclaredServices.In(compilation, CancellationToken.None) };
        try
        {
            return [.. run().Lint(options).Findings.Select(finding => finding.Rule.Id).Distinct()];
        }
        catch (InvalidPolicyException refusal)
        {
            return [refusal.RuleId];
        }
    }

    /// <summary>The ids of the rules that the analyzer says the block breaks.</summary>
    /// <param name="block">The block.</param>
    /// <param name="settings">The page's <c>.editorconfig</c>.</param>
    /// <param name="rule">The rule that the page is about, which may be off by default.</param>
    public static async Task<IReadOnlyList<string>> RulesFound(string block, string settings, RuleDescriptor rule)
    {
        var compilation = Compilation(block);
        Dictionary<string, ReportDiagnostic> optIn = rule.IsOnByDefault ? [] : new() { [rule.Id] = ReportDiagnostic.Info };
        var analysis = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(optIn)).WithAnalyzers([new PolicyAnalyzer()], new AnalyzerOptions([], new EditorConfig(settings)));
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.Id).Distinct()];
    }

    private static CSharpCompilation Compilation(string block) => CSharpCompilation.Create(
        "Page" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(Program(block), new CSharpParseOptions(LanguageVersion.Preview), "/p/Page.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static byte[] Compile(CSharpCompilation compilation, string block)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join("\n", result.Diagnostics) + "\n" + block);
        return stream.ToArray();
    }
}
