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

    private protected override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (FluentChain.Around(place.Node, place, "NetworkPolicy") is { } policy)
        {
            return After(LastRule(policy, place), "AllowEgressToDns", place);
        }

        return FluentChain.Around(place.Node, place, "Baseline") is { } baseline ? After(baseline, "AllowDns", place) : [];
    }

    private static IEnumerable<ProposedFix> After(InvocationExpressionSyntax call, string verb, FixPlace place)
    {
        if (call.Expression is MemberAccessExpressionSyntax && IsInReach(call, verb, place))
        {
            yield return new($"Allow DNS: .{verb}()", "dns", call, FluentChain.Then(call, verb));
        }
    }

    /// <summary>The last call that says what is allowed or denied; what describes the policy may follow it.</summary>
    private static InvocationExpressionSyntax LastRule(InvocationExpressionSyntax policy, FixPlace place) =>
        FluentChain.Calls(policy).FirstOrDefault(call => IsRule(FluentChain.NameOf(call)) && place.IsOf(call, "NetworkPolicy")) ?? policy;

    private static bool IsRule(string verb) => verb.StartsWith("Allow", StringComparison.Ordinal) || verb.StartsWith("Deny", StringComparison.Ordinal);

    /// <summary>The verbs are extension methods, which a file without the using does not see.</summary>
    private static bool IsInReach(InvocationExpressionSyntax call, string verb, FixPlace place) =>
        place.Model.LookupSymbols(call.SpanStart, place.Model.GetTypeInfo(call).Type, verb, includeReducedExtensionMethods: true).Any();
}
