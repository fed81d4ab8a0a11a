using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Applies refactorings to test sources. What they make must compile, and what it runs to must be the same as before.</summary>
/// <typeparam name="TProvider">The provider.</typeparam>
internal static class Refactorings<TProvider>
    where TProvider : CodeRefactoringProvider, new()
{
    /// <summary>The titles of what is offered at the marker.</summary>
    public static async Task<IReadOnlyList<string>> Offered(string source) => [.. (await ActionsAt(Documents.Open([source]), source)).Select(action => action.Title)];

    /// <summary>The refactoring at the marker turns the source into <paramref name="expected"/>, and <c>P.Made</c> stays what it is.</summary>
    public static async Task Verify(string source, string expected)
    {
        var document = Documents.Open([source]);
        var action = (await ActionsAt(document, source)).ShouldHaveSingleItem();
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution.GetDocument(document.Id)!;

        (await changed.GetTextAsync()).ToString().ShouldBe(expected, StringCompareShould.IgnoreLineEndings);
        Made(await Compile(changed)).ShouldBe(Made(await Compile(document)));
    }

    private static async Task<List<CodeAction>> ActionsAt(Document document, string source)
    {
        var actions = new List<CodeAction>();
        var span = Markup.Parse(source).Expected.ShouldHaveSingleItem().Span;
        await new TProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(span.Start, 0), actions.Add, CancellationToken.None));
        return actions;
    }

    private static async Task<byte[]> Compile(Document document)
    {
        using var stream = new MemoryStream();
        var compilation = (await document.Project.GetCompilationAsync())!.WithAssemblyName("Refactored" + Guid.NewGuid().ToString("N"));
        var result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join("\n", result.Diagnostics) + "\n" + await document.GetTextAsync());
        return stream.ToArray();
    }

    /// <summary>The policies of <c>P.Made</c>, whether that is one, several, or the text of some.</summary>
    private static Policy[] Made(byte[] assembly) => Assembly.Load(assembly).GetType("P")!.GetProperty("Made")!.GetValue(null) switch
    {
        Policy policy => [policy],
        IEnumerable<Policy> policies => [.. policies],
        string text => [.. Manifest.Parse(text).ThrowIfInvalid().Policies],
        var other => throw new ShouldAssertException($"P.Made is {other}."),
    };
}
