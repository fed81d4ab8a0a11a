using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>
/// Code with diagnostics at the places marked <c>[|…|]</c>, or at those that the analyzer finds, and what the fixes make of
/// it. The code must compile before and after.
/// </summary>
internal sealed class FixedCode(CodeFixProvider provider, string ruleId, params (string Name, string Value)[] facts)
{
    /// <summary>The <c>.editorconfig</c> that the analyzer is given.</summary>
    public string Settings { get; init; } = "";

    /// <summary>What else is in the project: the services that are known of the namespaces shop and data.</summary>
    private const string Services = """
        [NetPolSdk.Service("frontend", Namespace = "shop"), NetPolSdk.Listens("http", 8080)]
        public sealed partial class Frontend;

        [NetPolSdk.Service("postgres", Namespace = "data")]
        public sealed partial class Postgres;
        """;

    /// <summary>The body of a method that the statements are put into, so that tests show only what they are about.</summary>
    public static string InMethod(string statements) => $$"""
        using NetPolSdk;

        public static class Policies
        {
            public static object Make()
            {
        {{statements}}
            }
        }
        """;

    /// <summary>The keys of the fixes that are offered at the first place.</summary>
    public async Task<IReadOnlyList<string>> Offered(string marked)
    {
        var (document, diagnostics) = await Open(marked);
        return [.. (await Actions(document, diagnostics[0])).Select(action => action.EquivalenceKey!)];
    }

    /// <summary>What the fix of a key makes of the first place.</summary>
    public async Task<string> Fix(string marked, string key)
    {
        var (document, diagnostics) = await Open(marked);
        var action = (await Actions(document, diagnostics[0])).Single(one => one.EquivalenceKey == $"{ruleId}/{key}");
        return await Apply(action, document);
    }

    /// <summary>What the fix of a key makes of all places in one go.</summary>
    public async Task<string> FixAll(string marked, string key)
    {
        var (document, diagnostics) = await Open(marked);
        var context = new FixAllContext(document, provider, FixAllScope.Document, $"{ruleId}/{key}", [ruleId], new Known(diagnostics), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    /// <summary>Fixes what the analyzer finds, one after the other, until it finds nothing more.</summary>
    public async Task<string> FixFound(string source, string key)
    {
        var (document, _) = await Open(source);
        var found = await Found(document);
        found.ShouldNotBeEmpty(source);
        while (found.Length > 0)
        {
            var action = (await Actions(document, found[0])).Single(one => one.EquivalenceKey == $"{ruleId}/{key}");
            document = await Changed(action, document);
            var left = await Found(document);
            left.Length.ShouldBeLessThan(found.Length, (await document.GetTextAsync()).ToString());
            found = left;
        }

        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>Fixes what the analyzer finds in one go, after which it finds nothing more.</summary>
    public async Task<string> FixAllFound(string source, string key)
    {
        var (document, _) = await Open(source);
        var context = new FixAllContext(document, provider, FixAllScope.Document, $"{ruleId}/{key}", [ruleId], new Known(await Found(document)), CancellationToken.None);
        var changed = await Changed((await provider.GetFixAllProvider()!.GetFixAsync(context))!, document);
        (await Found(changed)).ShouldBeEmpty((await changed.GetTextAsync()).ToString());
        return (await changed.GetTextAsync()).ToString();
    }

    private async Task<ImmutableArray<Diagnostic>> Found(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([new PolicyAnalyzer()], new AnalyzerOptions([], new EditorConfig(Settings))).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(one => one.Id == ruleId).OrderBy(one => one.Location.SourceSpan.Start)];
    }

    private async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> Open(string marked)
    {
        marked = marked.ReplaceLineEndings("\n");
        var document = Documents.Open([marked, Services], usings: "");
        await ShouldCompile(document);
        var tree = (await document.GetSyntaxTreeAsync())!;
        var rule = new DiagnosticDescriptor(ruleId, ruleId, ruleId, "Tests", DiagnosticSeverity.Warning, true);
        var properties = facts.ToImmutableDictionary(fact => fact.Name, fact => (string?)fact.Value);
        return (document, [.. Markup.Parse(marked).Expected.Select(expected => Diagnostic.Create(rule, Location.Create(tree, expected.Span), properties))]);
    }

    private async Task<List<CodeAction>> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<string> Apply(CodeAction action, Document document) => (await (await Changed(action, document)).GetTextAsync()).ToString();

    private static async Task<Document> Changed(CodeAction action, Document document)
    {
        var change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = change.ChangedSolution.GetDocument(document.Id)!;
        await ShouldCompile(changed);
        return changed;
    }

    private static async Task ShouldCompile(Document document)
    {
        var errors = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error);
        string.Join("\n", errors).ShouldBeEmpty((await document.GetTextAsync()).ToString());
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
