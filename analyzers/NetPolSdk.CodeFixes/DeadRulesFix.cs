using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1003 and NPS1004: adds the policy type, or lets the rules set the types.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadRulesFix))]
[Shared]
public sealed class DeadRulesFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DeadEgressRules, RuleIds.DeadIngressRules];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (Setting(place) is not { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Expression: var policy } } call)
        {
            yield break;
        }

        var types = arguments[0].Expression;

        // With the one type that is set and the one that is missing, both are there.
        var both = types is MemberAccessExpressionSyntax member
            ? member.WithName(SyntaxFactory.IdentifierName(nameof(PolicyTypes.Both)).WithTriviaFrom(member.Name))
            : SdkSyntax.Member(nameof(PolicyTypes), nameof(PolicyTypes.Both)).WithTriviaFrom(types);
        yield return new($"Add {place.Fact(DeadRules.MissingType)} to the policy types", "add", types, both);
        if (place.IsOf(policy, "NetworkPolicy"))
        {
            yield return new("Remove WithPolicyTypes, so that the rules set the policy types", "remove", call, FluentChain.Without(call));
        }
    }

    /// <summary>The last call that sets the types, in the chain at the diagnostic.</summary>
    private static InvocationExpressionSyntax? Setting(FixPlace place)
    {
        var around = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsSetting(call, place));
        return around ?? (FluentChain.Around(place.Node, place, "NetworkPolicy") is { } chain ? FluentChain.Calls(chain).FirstOrDefault(call => IsSetting(call, place)) : null);
    }

    private static bool IsSetting(InvocationExpressionSyntax call, FixPlace place) => place.IsCall(call, "WithPolicyTypes");
}
