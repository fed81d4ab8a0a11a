using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    private static byte[] Compile(string block)
    {
        var tree = CSharpSyntaxTree.ParseText(Program(block), new CSharpParseOptions(LanguageVersion.Preview));
        var compilation = CSharpCompilation.Create("Page" + Guid.NewGuid().ToString("N"), [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join("\n", result.Diagnostics) + "\n" + block);
        return stream.ToArray();
    }
}
