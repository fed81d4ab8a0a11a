using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Compiles test sources against the Core that the analyzers of this process use.</summary>
internal static class TestProject
{
    /// <summary>What every test source may use without saying so.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using NetPolSdk;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "NetPolSdk.Core.dll" or "NetPolSdk.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles the files; a test source that does not compile fails the test.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> files)
    {
        var sources = files.Prepend(Usings).ToArray();
        var isProgram = sources.Any(source => CSharpSyntaxTree.ParseText(source, ParseOptions).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create(
            "Test",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{index}.cs")),
            References,
            isProgram ? Options.WithOutputKind(OutputKind.ConsoleApplication) : Options);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0
            ? compilation
            : throw new ShouldAssertException($"A test source does not compile:\n{string.Join("\n", errors.Take(10).Select(Text))}\n{string.Join("\n----\n", sources.Select(source => source[..Math.Min(source.Length, 4_000)]))}");
    }

    private static string Text(Diagnostic error) => $"{error}: {error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";

    /// <summary>How tests run analyzers: as the compiler does, which makes the diagnostic AD0001 of an exception in one.</summary>
    /// <param name="options">Additional files and settings.</param>
    public static CompilationWithAnalyzersOptions AnalysisOptions(AnalyzerOptions? options = null) =>
        new(options ?? new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

    /// <summary>What analyzers said; one that failed fails the test.</summary>
    public static ImmutableArray<Diagnostic> WithoutFailures(ImmutableArray<Diagnostic> found) => found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure
        ? throw new ShouldAssertException("An analyzer failed: " + failure.GetMessage(null) + "\n" + failure.Descriptor.Description)
        : found;

    /// <summary>What the analyzer says about the compilation, in the order of the source.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="optIn">Rules to switch on that are off by default.</param>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, params string[] optIn)
    {
        var options = compilation.Options.WithSpecificDiagnosticOptions(optIn.Select(id => new KeyValuePair<string, ReportDiagnostic>(id, ReportDiagnostic.Info)));
        var analysis = compilation.WithOptions(options).WithAnalyzers([new PolicyAnalyzer()], AnalysisOptions());
        var found = WithoutFailures(await analysis.GetAnalyzerDiagnosticsAsync());
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzer says about one file while it is edited, before the compilation ends.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeLive(Compilation compilation, SyntaxTree tree)
    {
        var analysis = compilation.WithAnalyzers([new PolicyAnalyzer()], AnalysisOptions());
        return WithoutFailures(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None));
    }
}
