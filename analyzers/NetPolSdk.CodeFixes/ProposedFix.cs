using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.CodeFixes;

/// <summary>One way to fix a diagnostic: a node and what to write instead.</summary>
/// <param name="Title">The title in the editor.</param>
/// <param name="Key">What tells the ways to fix one rule apart, the same for every diagnostic, so that all can be fixed in one go.</param>
/// <param name="Old">The node.</param>
/// <param name="New">What to write instead.</param>
internal sealed record ProposedFix(string Title, string Key, SyntaxNode Old, SyntaxNode New)
{
    /// <summary>
    /// The same as <see cref="New"/>, made of what other fixes have left of the node; null where only one of them can be applied to it.
    /// </summary>
    public Func<SyntaxNode, SyntaxNode>? Edit { get; init; }

    /// <summary>Of several edits of one node, the one with the greatest goes first.</summary>
    public int Order { get; init; }

    public bool ChangesNothing => SyntaxFactory.AreEquivalent(Old, New);
}
