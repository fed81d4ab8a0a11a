using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS0003: writes the network that the range is in, or the one address. Only the author knows which is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CidrFix))]
[Shared]
public sealed class CidrFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Cidr];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            return [];
        }

        return CidrReadings.Of(literal.Token.ValueText)
            .Where(reading => Block(literal) is not { } block || IpBlock.ExceptionFault(block, reading.Cidr) is null)
            .Select(reading => new ProposedFix(
                $"{reading.Meaning}: {reading.Cidr.Text}",
                reading.Meaning,
                literal,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(reading.Cidr.Text)).WithTriviaFrom(literal)));
    }

    /// <summary>The block that the literal is an exception of, where that is written right before it.</summary>
    private static Cidr? Block(LiteralExpressionSyntax literal)
    {
        var exception = literal.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return exception is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(IpBlock.Except), Expression: InvocationExpressionSyntax of } }
            && of.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax block
            ? Cidr.TryParseSloppy(block.Token.ValueText)
            : null;
    }
}
