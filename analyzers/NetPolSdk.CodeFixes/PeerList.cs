using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>A list of peers in code: a collection expression, or the arguments of <c>Peers.Of</c>.</summary>
internal sealed class PeerList
{
    private PeerList(ExpressionSyntax whole, SeparatedSyntaxList<SyntaxNode> elements)
    {
        Whole = whole;
        Elements = elements;
    }

    public ExpressionSyntax Whole { get; }

    /// <summary>The elements with the separators between them.</summary>
    public SeparatedSyntaxList<SyntaxNode> Elements { get; }

    /// <summary>The list that the diagnostic is about; null where the code has none of these forms there.</summary>
    public static PeerList? At(FixPlace place) => place.Node.AncestorsAndSelf()
        .TakeWhile(node => node is not StatementSyntax)
        .Select(node => Of(node, place))
        .FirstOrDefault(list => list is not null);

    /// <summary>What an element is; null for a spread, which may be any number of peers.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxNode element) => element switch
    {
        ExpressionElementSyntax one => one.Expression,
        ArgumentSyntax { NameColon: null, RefKindKeyword.RawKind: 0 } one => one.Expression,
        _ => null,
    };

    private static PeerList? Of(SyntaxNode node, FixPlace place) => node switch
    {
        CollectionExpressionSyntax list when place.IsUsedAs(list, "Peers") => new(list, Nodes(list.Elements)),
        InvocationExpressionSyntax call when place.IsCall(call, "Of") && place.IsOf(call, "Peers") => new(call, Nodes(call.ArgumentList.Arguments)),
        _ => null,
    };

    private static SeparatedSyntaxList<SyntaxNode> Nodes<TNode>(SeparatedSyntaxList<TNode> list)
        where TNode : SyntaxNode => list;
}
