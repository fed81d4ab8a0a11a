using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1014, NPS4001, NPS4002 and NPS4004 to NPS4006: writes the label or name that was meant, where only one can have been.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DidYouMeanFix))]
[Shared]
public sealed class DidYouMeanFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RuleIds.UnknownNamedPort,
        RuleIds.SelectsNothing,
        RuleIds.PeerSelectsNothing,
        RuleIds.UnknownNamespace,
        RuleIds.MisspeltLabel,
        RuleIds.CiliumLabel,
    ];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(InventoryText.Written) is not { } written || place.Fact(InventoryText.Meant) is not { } meant)
        {
            yield break;
        }

        var literals = place.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == written)
            .ToArray();
        if (literals.Length == 1)
        {
            var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(meant));
            yield return new($"Write {meant}", "meant", literals[0], literal.WithTriviaFrom(literals[0]));
        }
    }
}
