using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Applies code fixes to test sources. What they make must compile, and the diagnostic must be gone.</summary>
/// <typeparam name="TProvider">The provider of the fixes.</typeparam>
internal static class Fixes<TProvider>
    where TProvider : CodeFixProvider, new()
{
    /// <summary>The titles of the fixes offered for the first diagnostic that the provider knows.</summary>
    public static async Task<IReadOnlyList<string>> Offered(params string[] files)
    {
        var document = Documents.Open(files);
        return [.. (await ActionsFor(document, (await Fixable(document))[0])).Select(action => action.Title)];
    }

    /// <summary>Fixing the first diagnostic turns the first file into <paramref name="expected"/>.</summary>
    /// <param name="source">The first file, in which markers are left out of account.</param>
    /// <param name="expected">What it becomes.</param>
    /// <param name="action">Which of the fixes offered to take, from 0.</param>
    /// <param name="others">The other files.</param>
    public static async Task Verify(string source, string expected, int action = 0, params string[] others)
    {
        var document = Documents.Open([source, .. others]);
        var before = await Fixable(document);
        before.ShouldNotBeEmpty("There is nothing to fix in:\n" + source);
        var actions = await ActionsFor(document, before[0]);
        actions.Count.ShouldBeGreaterThan(action, "No such fix is offered for " + before[0]);
        var fixedDocument = await Apply(document, actions[action]);
        await Hold(fixedDocument, expected);
        (await Fixable(fixedDocument)).Length.ShouldBeLessThan(before.Length, "The diagnostic is still there.");
    }

    /// <summary>Fixing all diagnostics of the first one's id turns the first file into <paramref name="expected"/>, without any of them left.</summary>
    /// <inheritdoc cref="Verify"/>
    public static async Task VerifyAll(string source, string expected, int action = 0, params string[] others)
    {
        var document = Documents.Open([source, .. others]);
        var before = await Fixable(document);
        before.ShouldNotBeEmpty("There is nothing to fix in:\n" + source);
        var first = (await ActionsFor(document, before[0]))[action];
        var provider = new TProvider();
        var context = new FixAllContext(document, provider, FixAllScope.Document, first.EquivalenceKey, [before[0].Id], new FoundDiagnostics(), CancellationToken.None);
        var all = await provider.GetFixAllProvider().ShouldNotBeNull().GetFixAsync(context);
        var fixedDocument = await Apply(document, all.ShouldNotBeNull());
        await Hold(fixedDocument, expected);
        (await Fixable(fixedDocument)).ShouldNotContain(diagnostic => diagnostic.Id == before[0].Id);
    }

    private static async Task Hold(Document document, string expected)
    {
        var text = (await document.GetTextAsync()).ToString();
        text.ShouldBe(Markup.Parse(expected).Code, StringCompareShould.IgnoreLineEndings);
        var errors = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        errors.ShouldBeEmpty(text);
    }

    /// <summary>The diagnostics of the document that the provider fixes, in the order of the source.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Fixable(Document document)
    {
        var (tree, ids) = (await document.GetSyntaxTreeAsync(), new TProvider().FixableDiagnosticIds);
        var found = await TestProject.Analyze((await document.Project.GetCompilationAsync())!);
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == tree && ids.Contains(diagnostic.Id))];
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsFor(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new TProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Document> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution;
        return solution.GetDocument(document.Id).ShouldNotBeNull();
    }

    private sealed class FoundDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await Fixable(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await Task.WhenAll(project.Documents.Select(document => GetDocumentDiagnosticsAsync(document, cancellationToken)))).SelectMany(found => found);
    }
}
