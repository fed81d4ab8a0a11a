using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Tells which lists in fields stay what their initialisers make them.</summary>
/// <param name="symbols">The symbols of the compilation.</param>
/// <param name="models">The semantic model of a file; null for one that may not be looked at now.</param>
/// <param name="cancellation">Cancels.</param>
internal sealed class PrivateLists(ReplaySymbols symbols, Func<SyntaxTree, SemanticModel?> models, CancellationToken cancellation)
{
    /// <summary>Whether a private list is used in no way that could change it.</summary>
    public bool IsOnlyRead(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || member.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        var type = member.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return models(type.SyntaxTree) is { } model
            && type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == member.Name).All(name => IsRead(name, model));
    }

    private bool IsRead(IdentifierNameSyntax name, SemanticModel model)
    {
        var use = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : (ExpressionSyntax)name;
        return use.Parent switch
        {
            ForEachStatementSyntax or SpreadElementSyntax or FromClauseSyntax => true,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "Length" or "Count" or "Select" or "SelectMany" or "Where" or "Concat" or "Append" or "ToArray" or "ToList",
            ElementAccessExpressionSyntax element => IsRead(element),
            ArgumentSyntax argument => IsReadOnlyArgument(argument, model),
            _ => false,
        };
    }

    private static bool IsRead(ElementAccessExpressionSyntax element) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != element,
        RefExpressionSyntax => false,
        PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        TupleExpressionSyntax => false,
        _ => true,
    };

    /// <summary>Whether the list is given to Core, or as a sequence that can only be gone through.</summary>
    private bool IsReadOnlyArgument(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
        {
            return false;
        }

        return (model.GetSymbolInfo(call, cancellation).Symbol is { } method && symbols.Core.Declares(method))
            || model.GetTypeInfo(argument.Expression, cancellation).ConvertedType?.OriginalDefinition.SpecialType
                is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
    }
}
