using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS6007: writes the policy as a ClusterNetworkPolicy, where that says the same and nothing asks for the older type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SupersededKindFix))]
[Shared]
public sealed class SupersededKindFix : PolicyCodeFix
{
    private const string Admin = nameof(AdminNetworkPolicy);
    private const string Baseline = nameof(BaselineAdminNetworkPolicy);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SupersededKind];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        var chain = FluentChain.Around(place.Node, place, Admin) ?? FluentChain.Around(place.Node, place, Baseline);
        if (place.Fact(SupersededKind.Successor) is { } priority && chain is not null && !IsUsedAsOlder(chain, place) && Rewritten(chain, priority, place) is { } rewritten)
        {
            yield return new("Write a ClusterNetworkPolicy", "successor", chain, rewritten);
        }
    }

    /// <summary>Whether the code around asks for the older type.</summary>
    private static bool IsUsedAsOlder(ExpressionSyntax chain, FixPlace place) =>
        chain.Parent is ExpressionStatementSyntax or MemberAccessExpressionSyntax || place.IsUsedAs(chain, Admin) || place.IsUsedAs(chain, Baseline);

    private static InvocationExpressionSyntax? Rewritten(InvocationExpressionSyntax chain, string priority, FixPlace place)
    {
        var calls = FluentChain.Calls(chain).Reverse().ToArray();
        if (calls[0].Expression is not MemberAccessExpressionSyntax { Expression: var type } first || place.Called(calls[0]) is not { IsStatic: true })
        {
            return null;
        }

        var successor = SdkSyntax.Member(nameof(ClusterNetworkPolicy), nameof(ClusterNetworkPolicy.Named));
        if (place.IsCall(calls[0], nameof(BaselineAdminNetworkPolicy.For)))
        {
            var start = SyntaxFactory.ParseExpression($"ClusterNetworkPolicy.Named({SymbolDisplay.FormatLiteral(BaselineAdminNetworkPolicy.OnlyName, quote: true)}).InBaselineTier({priority})");
            return chain.ReplaceNode(type, Qualified(start, successor).WithTriviaFrom(type));
        }

        return calls.Length > 1 && place.IsCall(calls[1], nameof(AdminNetworkPolicyName.WithPriority)) && calls[1].Expression is MemberAccessExpressionSyntax priorityCall
            ? chain.ReplaceNodes(
                [type, priorityCall.Name],
                (old, _) => old == type
                    ? ((MemberAccessExpressionSyntax)successor).Expression.WithTriviaFrom(old)
                    : SyntaxFactory.IdentifierName(nameof(ClusterNetworkPolicyName.InAdminTier)).WithTriviaFrom(old))
            : null;
    }

    /// <summary>The expression with its type written in full.</summary>
    private static ExpressionSyntax Qualified(ExpressionSyntax start, ExpressionSyntax successor)
    {
        var named = (InvocationExpressionSyntax)((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)start).Expression).Expression;
        return start.ReplaceNode(named.Expression, successor);
    }
}
