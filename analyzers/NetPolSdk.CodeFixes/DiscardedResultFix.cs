using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS9001: keeps the result, in the variable that the call was made on, or as what the method returns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DiscardedResultFix))]
[Shared]
public sealed class DiscardedResultFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DiscardedResult];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || place.Model.GetTypeInfo(statement.Expression).Type is not { } result)
        {
            yield break;
        }

        if (FluentChain.Receiver(statement.Expression) is { } receiver && AssignableVariable.Accepts(receiver, result, place.Model))
        {
            yield return new($"Assign the result to {receiver.WithoutTrivia()}", "assign", statement.Expression, Assigned(receiver, statement.Expression));
        }

        if (IsLast(statement) && ReturnType(statement, place.Model) is { } wanted && place.Model.Compilation.ClassifyCommonConversion(result, wanted).IsImplicit)
        {
            yield return new("Return the result", "return", statement, Returned(statement));
        }
    }

    private static AssignmentExpressionSyntax Assigned(ExpressionSyntax variable, ExpressionSyntax call) => SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            variable.WithoutTrivia(),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            call.WithoutLeadingTrivia())
        .WithLeadingTrivia(call.GetLeadingTrivia());

    private static ReturnStatementSyntax Returned(ExpressionStatementSyntax statement) => SyntaxFactory.ReturnStatement(
        SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
        statement.Expression.WithoutLeadingTrivia(),
        statement.SemicolonToken);

    /// <summary>Whether the body ends with the statement, so that returning there cuts nothing off.</summary>
    private static bool IsLast(ExpressionStatementSyntax statement) =>
        statement.Parent is BlockSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax } block && block.Statements.Last() == statement;

    private static ITypeSymbol? ReturnType(ExpressionStatementSyntax statement, SemanticModel model) =>
        model.GetEnclosingSymbol(statement.SpanStart) is IMethodSymbol { ReturnsVoid: false, IsAsync: false } method ? method.ReturnType : null;
}
