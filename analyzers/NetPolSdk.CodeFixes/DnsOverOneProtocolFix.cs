using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2002: adds the port of the other protocol, or leaves both to <c>AllowEgressToDns</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DnsOverOneProtocolFix))]
[Shared]
public sealed class DnsOverOneProtocolFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DnsOverOneProtocol];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (PortList.At(place) is not { } list || place.Fact(DnsOverOneProtocol.Missing) is not { } missing)
        {
            yield break;
        }

        var present = missing == Protocol.Tcp.WireName() ? nameof(Protocol.Udp) : nameof(Protocol.Tcp);
        var other = present == nameof(Protocol.Udp) ? nameof(Protocol.Tcp) : nameof(Protocol.Udp);
        if (list.DnsPort(present, place) is { } port)
        {
            yield return new($"Allow {missing} too", "add", list.Whole, list.With(Renamed(port, present, other)));
        }

        if (list.Ports.Count == 1 && DnsPreset.RuleOf(list.Whole, place) is { } rule)
        {
            yield return new("Allow DNS to kube-dns over both: .AllowEgressToDns()", "preset", rule, DnsPreset.InPlaceOf(rule));
        }
    }

    /// <summary><c>Port.Udp(53)</c> becomes <c>Port.Tcp(53)</c>, and so do ranges and "every port".</summary>
    private static ExpressionSyntax Renamed(ExpressionSyntax port, string present, string other)
    {
        var name = port.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().First().Name;
        return port.ReplaceNode(name, SyntaxFactory.IdentifierName(name.Identifier.ValueText.Replace(present, other))).WithoutTrivia();
    }
}
