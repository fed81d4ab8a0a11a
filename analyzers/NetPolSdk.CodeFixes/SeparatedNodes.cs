using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.CodeFixes;

/// <summary>Elements with commas between them, laid out as those around them are.</summary>
internal static class SeparatedNodes
{
    /// <summary>A comma within a line.</summary>
    public static SyntaxToken Comma => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>The list and one more, on a line of its own where the others are; a comma at the end stays at the end.</summary>
    public static SeparatedSyntaxList<TNode> Followed<TNode>(SeparatedSyntaxList<TNode> list, TNode added)
        where TNode : SyntaxNode
    {
        var last = list.Last();
        if (list.SeparatorCount < list.Count)
        {
            return SyntaxFactory.SeparatedList([.. list.Take(list.Count - 1), last.WithoutTrailingTrivia(), added.WithTrailingTrivia(last.GetTrailingTrivia())], [.. list.GetSeparators(), Comma]);
        }

        var lineEnd = list.GetSeparators().Last().TrailingTrivia.Where(one => one.IsKind(SyntaxKind.EndOfLineTrivia));
        return SyntaxFactory.SeparatedList([.. list, added.WithLeadingTrivia(last.GetLeadingTrivia())], [.. list.GetSeparators(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(lineEnd)]);
    }

    /// <summary>Leaves out an element with its comma; of the last one the comma before it, and what ends the line stays.</summary>
    public static SeparatedSyntaxList<TNode> Without<TNode>(SeparatedSyntaxList<TNode> list, int index)
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
