using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Peers, ports or exceptions of which each is written out: a collection expression, or the arguments of <c>Of</c> or <c>Except</c>.</summary>
internal sealed class WrittenList
{
    private WrittenList(ExpressionSyntax whole) => Whole = whole;

    public ExpressionSyntax Whole { get; }

    /// <summary>The list that a node is; null where it is none, or has elements that are not written one by one.</summary>
    /// <param name="node">The node.</param>
    /// <param name="field">The field that the list is of, such as <c>from</c>.</param>
    /// <param name="place">Where the diagnostic is.</param>
    public static WrittenList? Of(SyntaxNode node, string field, FixPlace place)
    {
        var type = field == "ports" ? nameof(Ports) : nameof(Peers);
        return node switch
        {
            CollectionExpressionSyntax list when field != "except" && place.IsUsedAs(list, type) && list.Elements.All(element => element is ExpressionElementSyntax) => new(list),
            InvocationExpressionSyntax call when IsOneByOne(call, place) && (field == "except" ? IsOnlyExcept(call, place) : place.IsCall(call, "Of") && place.IsOf(call, type)) => new(call),
            _ => null,
        };
    }

    /// <summary>Whether an element is a node, or is written like it; so it is where the list became the field as it stands.</summary>
    public bool Holds(int index, SyntaxNode node) => Elements.ElementAtOrDefault(index) is { } element && (element.Contains(node) || SyntaxFactory.AreEquivalent(element.ChildNodes().First(), node));

    /// <summary>The list without an element; null where it has no such element, or no other.</summary>
    public ExpressionSyntax? Without(int index) => Whole switch
    {
        CollectionExpressionSyntax list when IsOneOfMany(list.Elements.Count, index) => list.WithElements(Without(list.Elements, index)),
        InvocationExpressionSyntax { ArgumentList: var list } call when IsOneOfMany(list.Arguments.Count, index) => call.WithArgumentList(list.WithArguments(Without(list.Arguments, index))),
        _ => null,
    };

    private IEnumerable<SyntaxNode> Elements => Whole is CollectionExpressionSyntax list ? list.Elements : ((InvocationExpressionSyntax)Whole).ArgumentList.Arguments;

    private static bool IsOneOfMany(int count, int index) => count > 1 && index < count;

    private static bool IsOneByOne(InvocationExpressionSyntax call, FixPlace place) =>
        call.ArgumentList.Arguments.All(argument => argument.NameColon is null && place.Model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Class });

    /// <summary>Exceptions of an earlier call count too, so that theirs are the first places.</summary>
    private static bool IsOnlyExcept(InvocationExpressionSyntax call, FixPlace place) =>
        place.IsCall(call, nameof(IpBlock.Except))
        && call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax block }
        && place.IsCall(block, nameof(IpBlock.Of));

    /// <summary>Leaves out an element with its comma; of the last one the comma before it, and what ends the line stays.</summary>
    private static SeparatedSyntaxList<TNode> Without<TNode>(SeparatedSyntaxList<TNode> list, int index)
        where TNode : SyntaxNode
    {
        var shorter = list.RemoveAt(index);
        if (index < shorter.Count || list.SeparatorCount == list.Count)
        {
            return shorter;
        }

        var (last, comma) = (shorter.Last(), list.GetSeparator(index - 1).TrailingTrivia);
        var endsLine = comma.Any(one => one.IsKind(SyntaxKind.EndOfLineTrivia));
        return shorter.Replace(last, last.WithTrailingTrivia(last.GetTrailingTrivia().AddRange(endsLine ? comma : list[index].GetTrailingTrivia())));
    }
}
