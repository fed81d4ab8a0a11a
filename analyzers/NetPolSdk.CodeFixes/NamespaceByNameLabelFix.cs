using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1020: names the namespace by the label that every namespace has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NamespaceByNameLabelFix))]
[Shared]
public sealed class NamespaceByNameLabelFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NamespaceByNameLabel];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        foreach (var call in place.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 2 } arguments }
                && place.Called(call) is { Name: nameof(Namespaces.Labelled), ContainingType: { } type }
                && KnownTypes.Is(type, nameof(Namespaces))
                && arguments.All(argument => argument.NameColon is null)
                && place.Model.GetConstantValue(arguments[0].Expression).Value is "name")
            {
                var named = call
                    .WithExpression(access.WithName(SyntaxFactory.IdentifierName(nameof(Namespaces.Named)).WithTriviaFrom(access.Name)))
                    .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(arguments[1].WithoutTrivia())));
                yield return new($"Name the namespace: Namespaces.Named({arguments[1].WithoutTrivia()})", "named", call, named);
                yield break;
            }
        }
    }
}
