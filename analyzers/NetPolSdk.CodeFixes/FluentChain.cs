using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Calls on the results of calls, on one line or on many.</summary>
internal static class FluentChain
{
    /// <summary>The outermost call of the chain of an SDK type that a node is in; null where there is none.</summary>
    public static InvocationExpressionSyntax? Around(SyntaxNode node, FixPlace place, string type) => node.AncestorsAndSelf()
        .TakeWhile(one => one is not StatementSyntax)
        .OfType<InvocationExpressionSyntax>()
        .Select(Outermost)
        .FirstOrDefault(call => place.IsOf(call, type));

    /// <summary>The last call of the chain that a call is in.</summary>
    public static InvocationExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == call)
        {
            call = next;
        }

        return call;
    }

    /// <summary>The calls of a chain, from its end to its beginning.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Calls(InvocationExpressionSyntax last)
    {
        for (var call = last; call is not null; call = (call.Expression as MemberAccessExpressionSyntax)?.Expression as InvocationExpressionSyntax)
        {
            yield return call;
        }
    }

    /// <summary>What the first call of a chain is made on.</summary>
    public static ExpressionSyntax? Receiver(ExpressionSyntax last) =>
        last is InvocationExpressionSyntax call ? (Calls(call).Last().Expression as MemberAccessExpressionSyntax)?.Expression : null;

    /// <summary>The name of the method that a call is to.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? "";

    /// <summary>The call with one more behind it, laid out as the call itself is: on its own line if that has one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="arguments">What it is given; nothing where left out.</param>
    public static InvocationExpressionSyntax Then(InvocationExpressionSyntax call, string method, ArgumentListSyntax? arguments = null)
    {
        var dot = ((MemberAccessExpressionSyntax)call.Expression).OperatorToken;
        var lineEnd = LineEnd(dot.GetPreviousToken().TrailingTrivia);
        var after = call.GetTrailingTrivia();
        var endsLine = LineEnd(after).Count > 0;
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                endsLine ? call : call.WithTrailingTrivia(lineEnd),
                SyntaxFactory.Token(SyntaxKind.DotToken).WithLeadingTrivia(Indentation(dot)),
                SyntaxFactory.IdentifierName(method)),
                arguments ?? SyntaxFactory.ArgumentList())
            .WithTrailingTrivia(endsLine ? LineEnd(after) : after);
    }

    /// <summary>The chain without a call: what the call was made on, with what stood behind the call.</summary>
    public static ExpressionSyntax Without(InvocationExpressionSyntax call) =>
        ((MemberAccessExpressionSyntax)call.Expression).Expression.WithTrailingTrivia(call.GetTrailingTrivia());

    /// <summary>The blanks right before a token; comments above it are about its own line.</summary>
    private static SyntaxTriviaList Indentation(SyntaxToken token) => [.. token.LeadingTrivia.Reverse().TakeWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia))];

    private static SyntaxTriviaList LineEnd(SyntaxTriviaList trivia) => [.. trivia.Where(one => one.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1)];
}
