using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS3010: leaves DNS to the cluster's resolver, where the rule is about DNS alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DnsToAnywhereFix))]
[Shared]
public sealed class DnsToAnywhereFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DnsToAnywhere];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        var rule = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault(call => place.IsCall(call, "AllowEgress"));
        if (rule is not null && place.Fact(DnsToAnywhere.IsDnsOnly) is not null && DnsPreset.IsRule(rule, place))
        {
            yield return new("Allow the cluster's resolver only: .AllowEgressToDns()", "preset", rule, DnsPreset.InPlaceOf(rule));
        }
    }
}
