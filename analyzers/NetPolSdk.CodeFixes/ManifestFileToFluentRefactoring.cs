using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace NetPolSdk.CodeFixes;

/// <summary>Turns a manifest among the additional files into fluent code: a new source file beside it, with a property for each policy.</summary>
[ExportCodeRefactoringProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestFileToFluentRefactoring),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml", ".yml", ".json"])]
[Shared]
public sealed class ManifestFileToFluentRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var file = context.TextDocument;
        if (file is Document)
        {
            return;
        }

        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var type = CSharpIdentifier.Pascal(Path.GetFileNameWithoutExtension(file.Name)) + "Policies";
        if (FluentFile.Of(text.ToString(), file.Name, file.Project.DefaultNamespace, type) is { } code)
        {
            context.RegisterRefactoring(CodeAction.Create(
                "Turn the manifest into fluent code",
                _ => Task.FromResult(file.Project.AddDocument(type + ".cs", code, file.Folders).Project.Solution),
                "fluent"));
        }
    }
}
