using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS5006: writes ranges and ports as the one range that they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeableFix))]
[Shared]
public sealed class MergeableFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Mergeable];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(Mergeable.Merged) is not { } merged || place.Fact(Mergeable.Into) is not { } into || FieldPart.Of(place.Fact(DiagnosticFacts.Field)) is not { } part)
        {
            yield break;
        }

        int[] indices = [.. merged.Split(',').Select(index => int.Parse(index, CultureInfo.InvariantCulture))];
        var list = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax)
            .Select(node => WrittenList.Of(node, part.List, place))
            .FirstOrDefault(one => one is not null);
        if (list?.At(indices[0]) is { } first
            && (list.Whole == place.Node || list.Holds(indices[indices.Length - 1], place.Node))
            && FixedValue.Is(list.Whole, place)
            && Range(part.List, into, first, place) is { } range
            && list.Merged(indices, range) is { } shorter)
        {
            yield return new($"Write {into}", "merge", list.Whole, shorter);
        }
    }

    private static ExpressionSyntax? Range(string list, string into, ExpressionSyntax first, FixPlace place)
    {
        var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(into));
        if (list != "ports")
        {
            return list == "except" ? text : SyntaxFactory.InvocationExpression(SdkSyntax.Member(nameof(IpBlock), nameof(IpBlock.Of)), Arguments(text));
        }

        var verb = first is InvocationExpressionSyntax call && place.Called(call) is { ContainingType: var type } method && KnownTypes.Is(type, nameof(Port)) ? method.Name : "";
        var range = verb.EndsWith("Range", StringComparison.Ordinal) ? verb : verb + "Range";
        return range is nameof(Port.TcpRange) or nameof(Port.UdpRange) or nameof(Port.SctpRange)
            ? SyntaxFactory.InvocationExpression(SdkSyntax.Member(nameof(Port), range), Arguments([.. into.Split('-').Select(end => SyntaxFactory.ParseExpression(end))]))
            : null;
    }

    private static ArgumentListSyntax Arguments(params ExpressionSyntax[] values) => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
        values.Select(SyntaxFactory.Argument),
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), values.Length - 1)));
}
