using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1006: denies what the policy's name says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EgressNotDeniedFix))]
[Shared]
public sealed class EgressNotDeniedFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EgressNotDenied];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (FluentChain.Around(place.Node, place, nameof(NetworkPolicy)) is { } policy
            && PolicyChain.LastRule(policy, place) is { Expression: MemberAccessExpressionSyntax } last
            && !FluentChain.Calls(policy).Any(call => place.IsCall(call, "WithPolicyTypes"))
            && PolicyChain.IsInReach(last, "DenyEgress", place))
        {
            yield return new("Deny egress: .DenyEgress()", "deny", last, FluentChain.Then(last, "DenyEgress"));
        }
    }
}
