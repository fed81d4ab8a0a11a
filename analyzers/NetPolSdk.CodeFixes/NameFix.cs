using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS0009: writes a name in the letters that names have: Prod_EU becomes prod-eu.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFix))]
[Shared]
public sealed class NameFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Metadata];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is LiteralExpressionSyntax literal && literal.Token.Value is string written)
        {
#pragma warning disable CA1308 // Names are written in lower case.
            var name = written.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
#pragma warning restore CA1308
            if (name.Length <= LongestLabel && name.Length > 0 && name.All(IsOfName) && name[0] != '-' && name[name.Length - 1] != '-')
            {
                yield return new($"Write {name}", "name", literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(literal));
            }
        }
    }

    /// <summary>The length of a DNS label, which every kind of name may have.</summary>
    private const int LongestLabel = 63;

    private static bool IsOfName(char one) => one is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
