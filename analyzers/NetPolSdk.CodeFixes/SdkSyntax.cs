using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NetPolSdk.CodeFixes;

/// <summary>Code that names members of the SDK. Names are written in full and shortened to what the file's usings allow.</summary>
internal static class SdkSyntax
{
    /// <summary>A static member, such as <c>Peer.AnyOf</c>.</summary>
    public static ExpressionSyntax Member(string type, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Type(type), SyntaxFactory.IdentifierName(member));

    /// <summary>The expression, in parentheses where a member of it could not be named otherwise.</summary>
    public static ExpressionSyntax AsReceiver(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax => expression,
        _ => SyntaxFactory.ParenthesizedExpression(expression),
    };

    /// <summary>Whether trivia holds something that a reader would miss.</summary>
    public static bool HasComment(SyntaxTriviaList trivia) =>
        trivia.Any(one => !one.IsKind(SyntaxKind.WhitespaceTrivia) && !one.IsKind(SyntaxKind.EndOfLineTrivia));

    private static ExpressionSyntax Type(string type) =>
        SyntaxFactory.ParseExpression("global::NetPolSdk." + type).WithAdditionalAnnotations(Simplifier.Annotation);
}
