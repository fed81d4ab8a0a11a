using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS6003 and NPS6004: puts a rule for pods, or for DNS, before the denial that would catch them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EarlierAdminRuleFix))]
[Shared]
public sealed class EarlierAdminRuleFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NetworksCatchPods, RuleIds.DomainNamesWithoutDns];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        var call = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault(one => IsRule(one, place));
        if (call is null)
        {
            yield break;
        }

        if (place.Fact(DomainNamesWithoutDns.Missing) is not null)
        {
            var denial = FluentChain.Calls(FluentChain.Outermost(call)).LastOrDefault(one => place.IsCall(one, "DenyEgress"));
            if (denial is not null && Before(denial, "AllowEgress", "to: global::NetPolSdk.Platform.CoreDns, on: [global::NetPolSdk.Port.Udp(53), global::NetPolSdk.Port.Tcp(53)]", place) is { } dns)
            {
                yield return new("Allow DNS before the denial", "dns", dns.Old, dns.New);
            }
        }
        else if (place.IsCall(call, "DenyEgress"))
        {
            var verb = place.IsOf(call, nameof(BaselineAdminNetworkPolicy)) ? "AllowEgress" : "PassEgress";
            if (Before(call, verb, "to: global::NetPolSdk.Namespaces.All", place) is { } pods)
            {
                yield return new("Let connections to pods through before it", "pods", pods.Old, pods.New);
            }
        }
    }

    private static bool IsRule(InvocationExpressionSyntax call, FixPlace place) => place.Called(call) is { Name: "AllowEgress" or "DenyEgress" } method && KnownTypes.Is(method.ContainingType, "AdminPolicyVerbs");

    /// <summary>One call more, on what a call is made on.</summary>
    private static (SyntaxNode Old, SyntaxNode New)? Before(InvocationExpressionSyntax call, string verb, string arguments, FixPlace place)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } policy } || !PolicyChain.IsInReach(policy, verb, place))
        {
            return null;
        }

        var list = SyntaxFactory.ParseArgumentList($"({arguments})");
        var written = list.ReplaceNodes(
            list.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Select(access => access.Expression).OfType<MemberAccessExpressionSyntax>(),
            static (_, type) => type.WithAdditionalAnnotations(Simplifier.Annotation));
        return (policy, FluentChain.Then(policy, verb, written));
    }
}
