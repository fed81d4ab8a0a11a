using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>
/// A project of sources, additional files and settings, in which markers say what is expected. Files have paths below <c>/p</c>, where the
/// <c>.editorconfig</c> above them counts.
/// </summary>
internal sealed record Scenario
{
    private ImmutableArray<(string Path, Markup Markup)> Sources { get; init; } = [];

    private ImmutableArray<(string Path, Markup Markup)> Files { get; init; } = [];

    private string Config { get; init; } = "";

    private bool MayBeBroken { get; init; }

    private ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The scenario with a source file.</summary>
    public Scenario Source(string text) => this with { Sources = Sources.Add(($"/p/File{Sources.Length + 1}.cs", Markup.Parse(text))) };

    /// <summary>The scenario with a source file that need not compile.</summary>
    public Scenario Broken(string text) => this with { Sources = Sources.Add(($"/p/File{Sources.Length + 1}.cs", new Markup(text, []))), MayBeBroken = true };

    /// <summary>The scenario with an additional file.</summary>
    public Scenario File(string path, string text) => this with { Files = Files.Add(("/p/" + path, Markup.Parse(text))) };

    /// <summary>The scenario in which other rules than these are not looked at.</summary>
    public Scenario Only(params string[] rules) => this with { Rules = [.. rules] };

    /// <summary>The scenario with an additional file in which nothing is a marker.</summary>
    public Scenario Text(string path, string text) => this with { Files = Files.Add(("/p/" + path, new Markup(text, []))) };

    /// <summary>The scenario with an <c>.editorconfig</c> at its root.</summary>
    public Scenario Settings(string text) => this with { Config = text };

    /// <summary>A build says what the markers say, and nothing else.</summary>
    public async Task Verify()
    {
        var found = (await Diagnostics()).Where(diagnostic => diagnostic.Location != Location.None).Select(Key).ToList();
        var expected = Sources.Concat(Files).SelectMany(file => file.Markup.Expected.Select(entry => (entry.Id, file.Path, entry.Span))).ToList();
        found.Order().ShouldBe(expected.Select(entry => Line(entry.Id!, entry.Path, entry.Span)).Order());
    }

    /// <summary>What the analyzer says of an additional file while it is edited.</summary>
    public async Task<ImmutableArray<Diagnostic>> Live(string path)
    {
        var (analysis, files) = Analysis();
        return TestProject.WithoutFailures((await analysis.GetAnalysisResultAsync(files.Single(file => file.Path == "/p/" + path), CancellationToken.None)).GetAllDiagnostics());
    }

    /// <summary>What a build says. An analyzer that fails, fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics() =>
        [.. TestProject.WithoutFailures(await Analysis().Analysis.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => Rules.IsEmpty || Rules.Contains(diagnostic.Id))];

    private (CompilationWithAnalyzers Analysis, ImmutableArray<AdditionalText> Files) Analysis()
    {
        var config = new EditorConfig(Config);
        var trees = Sources.Select(source => CSharpSyntaxTree.ParseText(source.Markup.Code, TestProject.ParseOptions, source.Path)).Prepend(CSharpSyntaxTree.ParseText(TestProject.Usings, TestProject.ParseOptions, "/p/Usings.cs"));
        var compilation = CSharpCompilation.Create("Test", trees, TestProject.References, TestProject.Options.WithSyntaxTreeOptionsProvider(config.Severities));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !MayBeBroken).ShouldBeEmpty();
        ImmutableArray<AdditionalText> files = [.. Files.Select(file => new AdditionalFile(file.Path, file.Markup.Code))];
        return (compilation.WithAnalyzers([new PolicyAnalyzer()], TestProject.AnalysisOptions(new AnalyzerOptions(files, config))), files);
    }

    private static string Key(Diagnostic diagnostic) =>
        Line(diagnostic.Id, diagnostic.Location.SourceTree?.FilePath ?? diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan);

    private static string Line(string id, string path, TextSpan span) => $"{path} {span.Start:D5}-{span.End:D5} {id}";
}
