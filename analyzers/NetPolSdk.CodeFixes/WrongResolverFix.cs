using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2003: allows the resolver that was meant, where the rule is about nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongResolverFix))]
[Shared]
public sealed class WrongResolverFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongResolver];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        var rule = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault(call => place.IsCall(call, "AllowEgress"));
        if (rule is null || place.Fact(WrongResolver.Meant) is not { } meant || !DnsPreset.IsRule(rule, place))
        {
            yield break;
        }

        var resolver = meant == nameof(Dns.KubeDns) ? null : meant;
        yield return new($"Allow the resolver: .AllowEgressToDns({(resolver is null ? "" : "Dns." + resolver)})", "preset", rule, DnsPreset.InPlaceOf(rule, resolver));
    }
}
