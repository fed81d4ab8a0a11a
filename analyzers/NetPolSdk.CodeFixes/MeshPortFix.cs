using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS2005 and NPS2007: adds the port that the mesh delivers on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MeshPortFix))]
[Shared]
public sealed class MeshPortFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HboneNotAdmitted, RuleIds.MeshControlPlane];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(MeshPort.Missing) is { } port && PortList.At(place) is { } list)
        {
            var added = SyntaxFactory.InvocationExpression(
                SdkSyntax.Member(nameof(Port), nameof(Port.Tcp)),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(port)))));
            yield return new($"Admit port {port} of the mesh", "add", list.Whole, list.With(added));
        }
    }
}
