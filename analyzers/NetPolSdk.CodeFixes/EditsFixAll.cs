using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetPolSdk.CodeFixes;

/// <summary>Applies the edits of a document one after the other, so that several of one list are done in one go.</summary>
internal sealed class EditsFixAll : DocumentBasedFixAllProvider
{
    private EditsFixAll()
    {
    }

    public static EditsFixAll Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellation = fixAllContext.CancellationToken;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || fixAllContext.CodeFixProvider is not PolicyCodeFix provider)
        {
            return document;
        }

        ProposedFix[] fixes =
        [
            .. diagnostics
                .SelectMany(diagnostic => provider.FixesFor(new FixPlace(root, model, diagnostic, cancellation)).Where(fix => fix.Edit is not null && $"{diagnostic.Id}/{fix.Key}" == fixAllContext.CodeActionEquivalenceKey))
                .GroupBy(fix => (fix.Old, fix.Order))
                .Select(same => same.First())
                .OrderByDescending(fix => fix.Order),
        ];
        var changed = root.TrackNodes(fixes.Select(fix => fix.Old).Distinct());
        foreach (var fix in fixes)
        {
            if (changed.GetCurrentNode(fix.Old) is { } node)
            {
                // An edit makes a node of what is in the old one; what later edits look for is still there.
                changed = changed.ReplaceNode(node, Tracked(fix.Edit!(node), node));
            }
        }

        return document.WithSyntaxRoot(changed);
    }

    /// <summary>A list stays the same node, however short it gets.</summary>
    private static SyntaxNode Tracked(SyntaxNode edited, SyntaxNode node) => edited.RawKind == node.RawKind ? node.CopyAnnotationsTo(edited)! : edited;
}
