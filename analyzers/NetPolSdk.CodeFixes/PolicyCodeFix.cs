using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetPolSdk.CodeFixes;

/// <summary>Registers the fixes that <see cref="FixesFor"/> finds, except those that would change nothing.</summary>
public abstract class PolicyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var place = new FixPlace(root, model, diagnostic, context.CancellationToken);
            foreach (var fix in FixesFor(place).Where(fix => !fix.ChangesNothing))
            {
                var action = CodeAction.Create(
                    fix.Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(fix.Old, fix.New))),
                    diagnostic.Id + "/" + fix.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic; nothing where the code is not of a form that is understood.</summary>
    internal abstract IEnumerable<ProposedFix> FixesFor(FixPlace place);
}
