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
    public bool ChangesNothing => SyntaxFactory.AreEquivalent(Old, New);
}
