using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1025: leaves out the label that a controller changes, where the selector asks for another one as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassingLabelFix))]
[Shared]
public sealed class PassingLabelFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PassingLabel];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Fact(PassingLabel.Key) is not { } key)
        {
            yield break;
        }

        foreach (var call in place.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(call => place.Called(call) is { Name: "Labelled" or "And" } method && KnownTypes.IsOfSdk(method.ContainingType)))
        {
            var arguments = call.ArgumentList.Arguments;
            if (place.Called(call)!.Name == "And" && IsFor(arguments, key, place))
            {
                yield return new($"Leave out {key}", "leave", call, FluentChain.Without(call));
                yield break;
            }

            var at = arguments.IndexOf(argument => argument.Expression is InvocationExpressionSyntax label && KnownTypes.Is(place.Called(label)?.ContainingType, nameof(Label)) && IsFor(label.ArgumentList.Arguments, key, place));
            if (at >= 0 && arguments.Count > 1)
            {
                yield return new($"Leave out {key}", "leave", call.ArgumentList, call.ArgumentList.WithArguments(SeparatedNodes.Without(arguments, at)));
                yield break;
            }
        }
    }

    private static bool IsFor(SeparatedSyntaxList<ArgumentSyntax> arguments, string key, FixPlace place) =>
        arguments.Count > 1 && arguments[0].NameColon is null && place.Model.GetConstantValue(arguments[0].Expression).Value as string == key;
}
