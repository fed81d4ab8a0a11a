using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1023: asks that the label exists as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NegativeSelectorFix))]
[Shared]
public sealed class NegativeSelectorFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NegativeSelector];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        var exclusion = place.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => place.IsCall(call, "NotIn") && Key(call, place) is { } key && key == place.Fact(NegativeSelector.Key));
        if (exclusion?.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax arguments } argument
            || arguments.Parent is not InvocationExpressionSyntax selector
            || place.Called(selector) is not { Name: "Labelled" or "And" })
        {
            yield break;
        }

        var exists = SyntaxFactory.InvocationExpression(
            SdkSyntax.Member("Label", "Exists"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(exclusion.ArgumentList.Arguments[0].WithoutTrivia())));
        var at = arguments.Arguments.IndexOf(argument);
        var all = arguments.Arguments.Replace(argument, argument.WithoutLeadingTrivia()).Insert(at, SyntaxFactory.Argument(exists).WithLeadingTrivia(argument.GetLeadingTrivia()));
        var separator = all.GetSeparator(at);
        all = all.ReplaceSeparator(separator, separator.WithTrailingTrivia(SyntaxFactory.Space));
        yield return new($"Ask that the label exists: Label.Exists({exclusion.ArgumentList.Arguments[0]})", "exists", arguments, arguments.WithArguments(all));
    }

    private static string? Key(InvocationExpressionSyntax call, FixPlace place) =>
        call.ArgumentList.Arguments.FirstOrDefault() is { NameColon: null } key ? place.Model.GetConstantValue(key.Expression).Value as string : null;
}
