using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS6008: leaves the cluster's own namespace out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DenialOfSystemFix))]
[Shared]
public sealed class DenialOfSystemFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DenialOfSystem];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(access => access.Name.Identifier.ValueText == nameof(Namespaces.All) && place.IsOf(access, nameof(Namespaces))) is { } all)
        {
            var system = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("kube-system")));
            var others = SyntaxFactory.InvocationExpression(
                all.WithName(SyntaxFactory.IdentifierName(nameof(Namespaces.AllExcept))).WithoutTrivia(),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(system)));
            yield return new("Leave out kube-system", "system", all, others.WithTriviaFrom(all));
        }
    }
}
