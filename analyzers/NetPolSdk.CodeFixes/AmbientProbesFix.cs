using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2006: admits the address that probes come from, behind the last rule of the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbientProbesFix))]
[Shared]
public sealed class AmbientProbesFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AmbientProbes];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (FluentChain.Around(place.Node, place, "NetworkPolicy") is { } policy
            && PolicyChain.LastRule(policy, place) is { Expression: MemberAccessExpressionSyntax } last
            && PolicyChain.IsInReach(last, "AllowIngress", place))
        {
            yield return new($"Admit probes from {AmbientProbes.ProbeSource}", "probes", last, FluentChain.Then(last, "AllowIngress", Probes()));
        }
    }

    private static ArgumentListSyntax Probes()
    {
        var address = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(AmbientProbes.ProbeSource)));
        var block = SyntaxFactory.InvocationExpression(SdkSyntax.Member(nameof(IpBlock), nameof(IpBlock.Of)), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(address)));
        return SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(block)));
    }
}
