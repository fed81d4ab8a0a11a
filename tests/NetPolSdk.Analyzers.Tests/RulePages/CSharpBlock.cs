using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>A C# block of a page, compiled and run: statements that end with a local variable <c>policy</c>.</summary>
internal static class CSharpBlock
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The program around the block.</summary>
    public static string Program(string block) => $$"""
        using System;
        using System.Collections.Generic;
        using NetPolSdk;

        public static class Page
        {
            public static Policy Run()
            {
        {{block}}
                return policy;
            }
        }
        """;

    /// <summary>The ids of the rules that running the block breaks: what a factory throws, or what <c>Lint()</c> finds.</summary>
    public static IReadOnlyList<string> RulesBroken(string block)
    {
        var run = Assembly.Load(Compile(block)).GetType("Page")!.GetMethod("Run")!.CreateDelegate<Func<Policy>>();
        try
        {
            return [.. run().Lint().Findings.Select(finding => finding.Rule.Id)];
        }
        catch (InvalidPolicyException refusal)
        {
            return [refusal.RuleId];
        }
    }

    /// <summary>The ids of the rules that the analyzer says the block breaks.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rule">The rule that the page is about, which may be off by default.</param>
    public static async Task<IReadOnlyList<string>> RulesFound(string block, RuleDescriptor rule)
    {
        var compilation = Compilation(block);
        Dictionary<string, ReportDiagnostic> optIn = rule.IsOnByDefault ? [] : new() { [rule.Id] = ReportDiagnostic.Info };
        var analysis = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(optIn)).WithAnalyzers([new PolicyAnalyzer()]);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.Id).Distinct()];
    }

    private static CSharpCompilation Compilation(string block) => CSharpCompilation.Create(
        "Page" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(Program(block), new CSharpParseOptions(LanguageVersion.Preview))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static byte[] Compile(string block)
    {
        using var stream = new MemoryStream();
        var result = Compilation(block).Emit(stream);
        result.Success.ShouldBeTrue(string.Join("\n", result.Diagnostics) + "\n" + block);
        return stream.ToArray();
    }
}
