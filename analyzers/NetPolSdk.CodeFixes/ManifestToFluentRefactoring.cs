using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>
/// Turns a string that holds network policies into fluent code: the policies themselves where they are read from the string, and
/// otherwise the string as those policies write it. Comments of the manifest become comments above the code.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ManifestToFluentRefactoring))]
[Shared]
public sealed class ManifestToFluentRefactoring : CodeRefactoringProvider
{
    private static readonly SyntaxAnnotation Marker = new("netpolsdk.fluent");

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || LiteralAt(root.FindNode(context.Span, getInnermostNodeForTie: true)) is not { Token.Value: string text } literal)
        {
            return;
        }

        if (HasVerbs(model, literal.SpanStart) && FluentPolicies.Of(text, NamesAt(model, literal.SpanStart)) is { } policies && Replacement(literal, policies, model) is { } replacement)
        {
            var changed = Replace(root, replacement.Old, replacement.New, policies);
            context.RegisterRefactoring(CodeAction.Create("Turn the manifest into fluent code", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), "fluent"));
        }
    }

    /// <summary>The string at a place: in it, or in the call that reads it.</summary>
    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal,
        _ => node.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax,
    };

    private static (ExpressionSyntax Old, string New)? Replacement(LiteralExpressionSyntax literal, FluentPolicies policies, SemanticModel model)
    {
        if (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsRead(call, model))
        {
            if (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Manifest.Policies) } all)
            {
                return policies.Count == 1 && OnlyOne(all) is { } one
                    ? (one, policies.Single)
                    : (all, policies.All);
            }
        }

        // A constant and the argument of an attribute have to stay what they are.
        return model.GetTypeInfo(literal).ConvertedType?.SpecialType == SpecialType.System_String && !MustBeConstant(literal)
            ? (literal, policies.Text)
            : null;
    }

    private static bool IsRead(InvocationExpressionSyntax call, SemanticModel model) =>
        call.ArgumentList.Arguments.Count == 1
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: nameof(Manifest.Parse), ContainingType: var type }
        && KnownTypes.Is(type, nameof(Manifest));

    /// <summary>The first of the policies, where only that is used: <c>[0]</c>, <c>.Single()</c>, <c>.First()</c>, with a cast around it.</summary>
    private static ExpressionSyntax? OnlyOne(MemberAccessExpressionSyntax all)
    {
        ExpressionSyntax? one = all.Parent switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: 0 } => element,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Single" or "First", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } => call,
            _ => null,
        };
        return one?.Parent is CastExpressionSyntax { Type: var type } cast && type.ToString().EndsWith(nameof(NetworkPolicy), StringComparison.Ordinal) ? cast : one;
    }

    private static bool MustBeConstant(LiteralExpressionSyntax literal) => literal.Ancestors().Any(node => node switch
    {
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or PatternSyntax => true,
        _ => false,
    });

    private static SyntaxNode Replace(SyntaxNode root, ExpressionSyntax old, string code, FluentPolicies policies)
    {
        var end = root.DescendantTrivia().FirstOrDefault(one => one.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found.ToFullString() : "\n";
        var indentation = IndentationOf(old);
        var expression = SyntaxFactory.ParseExpression(code.Replace("\n", end + indentation)).WithTriviaFrom(old);
        var tracked = root.ReplaceNode(old, expression.WithAdditionalAnnotations(Marker));
        if (policies.Comments.Count == 0 || tracked.GetAnnotatedNodes(Marker).Single().AncestorsAndSelf().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax) is not { } owner)
        {
            return tracked;
        }

        var blanks = new string([.. owner.GetLeadingTrivia().Reverse().TakeWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().SelectMany(one => one.ToFullString())]);
        var comments = string.Concat(policies.Comments.Select(comment => comment + end + blanks));
        return tracked.ReplaceNode(owner, owner.WithLeadingTrivia(owner.GetLeadingTrivia().AddRange(SyntaxFactory.ParseLeadingTrivia(comments))));
    }

    /// <summary>The blanks that begin the line of a node.</summary>
    private static string IndentationOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>How the types of the SDK are written where the code will stand: in full where something else has the name there.</summary>
    private static CSharpNames NamesAt(SemanticModel model, int position) => new(FluentPolicies.Types.Where(name =>
        !model.LookupNamespacesAndTypes(position, name: name).Any(found => found is ITypeSymbol type && KnownTypes.Is(type, name))));

    /// <summary>The verbs are extension methods, which a file without the using does not see.</summary>
    private static bool HasVerbs(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(typeof(NetworkPolicy).FullName!) is { } policy
        && model.LookupSymbols(position, policy, nameof(PolicyYaml.ToYaml), includeReducedExtensionMethods: true).Any();
}
