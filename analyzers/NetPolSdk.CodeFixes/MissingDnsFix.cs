using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2001: allows DNS, behind the last rule of the policy or the last layer of the baseline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingDnsFix))]
[Shared]
public sealed class MissingDnsFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingDns];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (FluentChain.Around(place.Node, place, "NetworkPolicy") is { } policy)
        {
            return After(PolicyChain.LastRule(policy, place), "AllowEgressToDns", place);
        }

        return FluentChain.Around(place.Node, place, "Baseline") is { } baseline ? After(baseline, "AllowDns", place) : [];
    }

    private static IEnumerable<ProposedFix> After(InvocationExpressionSyntax call, string verb, FixPlace place)
    {
        if (call.Expression is MemberAccessExpressionSyntax && PolicyChain.IsInReach(call, verb, place))
        {
            yield return new($"Allow DNS: .{verb}()", "dns", call, FluentChain.Then(call, verb));
        }
    }
}
