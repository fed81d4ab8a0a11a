using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1002: leaves out the namespace selector that names the policy's own namespace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedlessAndFix))]
[Shared]
public sealed class NeedlessAndFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NeedlessAnd];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(DiagnosticFacts.Field)?.EndsWith(".namespaceSelector", StringComparison.Ordinal) == true
            && place.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var pods } } call
            && place.IsCall(call, "In")
            && place.IsOf(pods, "Pods"))
        {
            yield return new($"Select by labels alone: {pods.WithoutTrivia()}", "own", call, pods.WithTriviaFrom(call));
        }
    }
}
