using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2004: allows the node's resolver, behind the last rule of the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NodeResolverMissingFix))]
[Shared]
public sealed class NodeResolverMissingFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NodeResolverMissing];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(NodeResolverMissing.Missing) is { } missing
            && FluentChain.Around(place.Node, place, "NetworkPolicy") is { } policy
            && PolicyChain.LastRule(policy, place) is { Expression: MemberAccessExpressionSyntax } last
            && PolicyChain.IsInReach(last, "AllowEgressToDns", place))
        {
            var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SdkSyntax.Member(nameof(Dns), missing))));
            yield return new($"Allow it: .AllowEgressToDns(Dns.{missing})", "dns", last, FluentChain.Then(last, "AllowEgressToDns", arguments));
        }
    }
}
