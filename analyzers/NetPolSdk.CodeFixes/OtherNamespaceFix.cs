using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS4003: a peer of pods that are in one other namespace gets that namespace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherNamespaceFix))]
[Shared]
public sealed class OtherNamespaceFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PodsInAnotherNamespace];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(PodsInAnotherNamespace.Namespace) is { } name && place.Node is ExpressionSyntax pods && place.IsOf(pods, nameof(Pods)))
        {
            yield return new($"Select them in namespace {name}", "in", pods, In(pods.WithoutTrivia(), name).WithTriviaFrom(pods));
        }
    }

    private static InvocationExpressionSyntax In(ExpressionSyntax pods, string name) => Call(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SdkSyntax.AsReceiver(pods), SyntaxFactory.IdentifierName(nameof(Pods.In))),
        Call(SdkSyntax.Member(nameof(Namespaces), nameof(Namespaces.Named)), SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))));

    private static InvocationExpressionSyntax Call(ExpressionSyntax method, ExpressionSyntax argument) =>
        SyntaxFactory.InvocationExpression(method, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument))));
}
