using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS9201: makes the class of a service, and the classes around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialServiceFix))]
[Shared]
public sealed class PartialServiceFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ServiceNotPartial];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        TypeDeclarationSyntax[] types = [.. place.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))];
        if (types.Length > 0)
        {
            var outermost = types[types.Length - 1];
            yield return new("Make it partial", "partial", outermost, outermost.ReplaceNodes(types, static (_, type) => Partial(type)));
        }
    }

    /// <summary>The word stands right before <c>class</c>.</summary>
    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        var word = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.WithModifiers(type.Modifiers.Add(word))
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(word.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }
}
