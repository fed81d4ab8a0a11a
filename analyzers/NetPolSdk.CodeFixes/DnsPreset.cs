using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Puts <c>AllowEgressToDns</c> in the place of a rule that was written for DNS.</summary>
internal static class DnsPreset
{
    /// <summary>The call of which an expression is an argument, where it is a rule with peers and ports and nothing else.</summary>
    public static InvocationExpressionSyntax? RuleOf(ExpressionSyntax argument, FixPlace place) =>
        argument.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsRule(call, place) ? call : null;

    /// <summary>Whether a call is a rule with peers and ports and nothing else.</summary>
    public static bool IsRule(InvocationExpressionSyntax call, FixPlace place) =>
        call is { Expression: MemberAccessExpressionSyntax, ArgumentList.Arguments.Count: 2 } && place.IsCall(call, "AllowEgress");

    /// <summary>The preset in the place of the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="resolver">The member of <c>Dns</c> to name; null for the cluster's usual one.</param>
    public static InvocationExpressionSyntax InPlaceOf(InvocationExpressionSyntax rule, string? resolver = null)
    {
        var verb = (MemberAccessExpressionSyntax)rule.Expression;
        return rule.WithExpression(verb.WithName(SyntaxFactory.IdentifierName("AllowEgressToDns").WithTriviaFrom(verb.Name)))
            .WithArgumentList(rule.ArgumentList.WithArguments(resolver is null ? [] : [SyntaxFactory.Argument(SdkSyntax.Member(nameof(Dns), resolver))]));
    }
}
