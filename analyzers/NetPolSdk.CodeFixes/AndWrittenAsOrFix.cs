using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1001: makes one peer of the two, or says that the OR is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AndWrittenAsOrFix))]
[Shared]
public sealed class AndWrittenAsOrFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AndWrittenAsOr];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (PeerList.At(place) is not { } list)
        {
            yield break;
        }

        if (Merged(list, Firsts(place), place) is { } merged)
        {
            yield return new("Require both: pods.In(namespaces)", "and", list.Whole, merged);
        }

        yield return new("Say that either is meant: Peer.AnyOf(...)", "or", list.Whole, AnyOf(list));
    }

    private static int[] Firsts(FixPlace place) =>
        [.. (place.Fact(AndWrittenAsOr.First) ?? "").Split(',').Where(text => text.Length > 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>The list with one peer in place of each pair; null where a pair is not written out.</summary>
    private static ExpressionSyntax? Merged(PeerList list, int[] firsts, FixPlace place)
    {
        var merged = new Dictionary<int, ExpressionSyntax>();
        foreach (var first in firsts)
        {
            if (Both(list, first, place) is not { } both)
            {
                return null;
            }

            merged.Add(first, both.WithLeadingTrivia(TriviaOfBoth(list, first)).WithTrailingTrivia(list.Elements[first + 1].GetTrailingTrivia()));
        }

        return merged.Count == 1 && list.Elements.Count == 2 && list.Whole is CollectionExpressionSyntax && !SdkSyntax.HasComment(TriviaOfBoth(list, 0))
            ? merged[0].WithTriviaFrom(list.Whole)
            : (merged.Count == 0 ? null : Replaced(list, merged));
    }

    private static InvocationExpressionSyntax? Both(PeerList list, int first, FixPlace place)
    {
        if (list.Elements.Count <= first + 1 || list.Elements.Take(first + 2).Any(element => PeerList.ExpressionOf(element) is null))
        {
            return null;
        }

        var (left, right) = (PeerList.ExpressionOf(list.Elements[first])!, PeerList.ExpressionOf(list.Elements[first + 1])!);
        var (pods, namespaces) = place.IsOf(left, "Pods") ? (left, right) : (right, left);
        return place.IsOf(pods, "Pods") && place.IsOf(namespaces, "Namespaces") ? In(pods, namespaces) : null;
    }

    private static InvocationExpressionSyntax In(ExpressionSyntax pods, ExpressionSyntax namespaces) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SdkSyntax.AsReceiver(pods.WithoutTrivia()), SyntaxFactory.IdentifierName("In")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(namespaces.WithoutTrivia()))));

    /// <summary>What stands before the first peer, and the comments between the two.</summary>
    private static SyntaxTriviaList TriviaOfBoth(PeerList list, int first)
    {
        var between = list.Elements[first].GetTrailingTrivia()
            .AddRange(list.Elements.GetSeparator(first).LeadingTrivia)
            .AddRange(list.Elements.GetSeparator(first).TrailingTrivia.SkipWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia)))
            .AddRange(list.Elements[first + 1].GetLeadingTrivia());
        var before = list.Elements[first].GetLeadingTrivia();
        return SdkSyntax.HasComment(between) ? before.AddRange(between) : before;
    }

    private static ExpressionSyntax Replaced(PeerList list, Dictionary<int, ExpressionSyntax> merged)
    {
        if (list.Whole is CollectionExpressionSyntax collection)
        {
            return collection.WithElements(OneForTwo(collection.Elements, merged, SyntaxFactory.ExpressionElement));
        }

        var call = (InvocationExpressionSyntax)list.Whole;
        return call.WithArgumentList(call.ArgumentList.WithArguments(OneForTwo(call.ArgumentList.Arguments, merged, SyntaxFactory.Argument)));
    }

    /// <summary>Puts one node in the place of each two and of the separator between them; the one behind them stays.</summary>
    private static SeparatedSyntaxList<TNode> OneForTwo<TNode>(SeparatedSyntaxList<TNode> list, Dictionary<int, ExpressionSyntax> merged, Func<ExpressionSyntax, TNode> make)
        where TNode : SyntaxNode
    {
        var nodes = new List<TNode>();
        for (var i = 0; i < list.Count; i++)
        {
            if (merged.TryGetValue(i, out var both))
            {
                nodes.Add(make(both));
                i++;
            }
            else
            {
                nodes.Add(list[i]);
            }
        }

        return SyntaxFactory.SeparatedList(nodes, list.GetSeparators().Where((_, index) => !merged.ContainsKey(index)));
    }

    /// <summary>The same list in parentheses instead of brackets; a spread stays in brackets, as a parameter list has none.</summary>
    private static InvocationExpressionSyntax AnyOf(PeerList list)
    {
        var name = SdkSyntax.Member("Peer", "AnyOf");
        if (list.Whole is InvocationExpressionSyntax call)
        {
            return call.WithExpression(name.WithTriviaFrom(call.Expression));
        }

        var collection = (CollectionExpressionSyntax)list.Whole;
        var arguments = collection.Elements.All(element => element is ExpressionElementSyntax)
            ? Arguments(collection)
            : SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(collection.WithoutTrivia())));
        return SyntaxFactory.InvocationExpression(name, arguments).WithTriviaFrom(collection);
    }

    private static ArgumentListSyntax Arguments(CollectionExpressionSyntax collection)
    {
        var separators = collection.Elements.GetSeparators().Take(collection.Elements.Count - 1);
        var arguments = collection.Elements.Select(element => SyntaxFactory.Argument(((ExpressionElementSyntax)element).Expression)).ToArray();
        if (collection.Elements.SeparatorCount == collection.Elements.Count)
        {
            // A comma after the last element has no place in an argument list; what stood after it stays.
            var last = collection.Elements.GetSeparator(collection.Elements.Count - 1);
            arguments[arguments.Length - 1] = arguments[arguments.Length - 1].WithTrailingTrivia(last.LeadingTrivia.AddRange(last.TrailingTrivia));
        }

        return SyntaxFactory.ArgumentList(
            SyntaxFactory.Token(SyntaxKind.OpenParenToken).WithTriviaFrom(collection.OpenBracketToken).WithLeadingTrivia(),
            SyntaxFactory.SeparatedList(arguments, separators),
            SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithLeadingTrivia(collection.CloseBracketToken.LeadingTrivia));
    }
}
