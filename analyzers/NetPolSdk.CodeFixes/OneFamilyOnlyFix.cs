using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1019: allows the addresses of the other family too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneFamilyOnlyFix))]
[Shared]
public sealed class OneFamilyOnlyFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OneFamilyOnly];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is not ExpressionSyntax block || !place.IsOf(block, nameof(IpBlock)) || place.Fact(OneFamilyOnly.Missing) is not { } missing)
        {
            yield break;
        }

        var title = $"Allow {missing} too";
        var list = block.Ancestors().TakeWhile(node => node is not StatementSyntax).Select(node => WrittenList.Of(node, "from", place)).FirstOrDefault(one => one is not null);
        if (list?.Has(block) == true)
        {
            yield return new(title, "both", list.Whole, list.With(Other(missing)));
        }
        else if (place.IsUsedAs(block, nameof(Peers)))
        {
            var both = SyntaxFactory.SeparatedList<CollectionElementSyntax>([SyntaxFactory.ExpressionElement(block.WithoutTrivia()), SyntaxFactory.ExpressionElement(Other(missing))], [SeparatedNodes.Comma]);
            yield return new(title, "both", block, SyntaxFactory.CollectionExpression(both).WithTriviaFrom(block));
        }
    }

    /// <summary>A member of <c>Internet</c>, or the range as it is.</summary>
    private static ExpressionSyntax Other(string missing)
    {
        if (missing.StartsWith(nameof(Internet) + ".", StringComparison.Ordinal))
        {
            return SdkSyntax.Member(nameof(Internet), missing.Substring(nameof(Internet).Length + 1));
        }

        var range = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(missing)));
        return SyntaxFactory.InvocationExpression(SdkSyntax.Member(nameof(IpBlock), nameof(IpBlock.Of)), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(range)));
    }
}
