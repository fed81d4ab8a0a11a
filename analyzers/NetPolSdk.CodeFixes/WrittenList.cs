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

    /// <summary>Whether an expression is one of the elements.</summary>
    public bool Has(ExpressionSyntax element) => Elements.Any(one => one.ChildNodes().First() == element);

    /// <summary>An element; null where there is none at that place.</summary>
    public ExpressionSyntax? At(int index) => Elements.ElementAtOrDefault(index)?.ChildNodes().First() as ExpressionSyntax;

    /// <summary>The list without an element; null where it has no such element, or no other.</summary>
    public ExpressionSyntax? Without(int index) => Elements.Count() is > 1 and var count && index < count ? Without(Whole, index) : null;

    /// <summary>The list with one element in the place of several; null where it has not all of them.</summary>
    public ExpressionSyntax? Merged(int[] indices, ExpressionSyntax one)
    {
        if (At(indices[0]) is not { } first || indices[indices.Length - 1] >= Elements.Count())
        {
            return null;
        }

        var merged = Whole.ReplaceNode(first, one.WithTriviaFrom(first));
        return indices.Skip(1).Reverse().Aggregate(merged, Without);
    }

    /// <summary>The list and one more element.</summary>
    public ExpressionSyntax With(ExpressionSyntax element) => Whole switch
    {
        CollectionExpressionSyntax list => list.WithElements(SeparatedNodes.Followed(list.Elements, SyntaxFactory.ExpressionElement(element))),
        InvocationExpressionSyntax { ArgumentList: var list } call => call.WithArgumentList(list.WithArguments(SeparatedNodes.Followed(list.Arguments, SyntaxFactory.Argument(element)))),
        _ => Whole,
    };

    /// <summary>A list without the element at a place.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax whole, int index) => whole switch
    {
        CollectionExpressionSyntax list => list.WithElements(SeparatedNodes.Without(list.Elements, index)),
        InvocationExpressionSyntax { ArgumentList: var list } call => call.WithArgumentList(list.WithArguments(SeparatedNodes.Without(list.Arguments, index))),
        _ => whole,
    };

    private IEnumerable<SyntaxNode> Elements => Whole is CollectionExpressionSyntax list ? list.Elements : ((InvocationExpressionSyntax)Whole).ArgumentList.Arguments;

    private static bool IsOneByOne(InvocationExpressionSyntax call, FixPlace place) =>
        call.ArgumentList.Arguments.All(argument => argument.NameColon is null && place.Model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Class });

    /// <summary>Exceptions of an earlier call count too, so that theirs are the first places.</summary>
    private static bool IsOnlyExcept(InvocationExpressionSyntax call, FixPlace place) =>
        place.IsCall(call, nameof(IpBlock.Except))
        && call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax block }
        && place.IsCall(block, nameof(IpBlock.Of));
}
