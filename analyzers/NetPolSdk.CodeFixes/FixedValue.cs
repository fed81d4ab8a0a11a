using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Whether code has the same value whenever it runs, as far as it can be told from the code alone.</summary>
internal static class FixedValue
{
    private const int DeepestVariable = 16;

    /// <summary>
    /// Whether every name in a node is a type, a static member that is not assigned, a call, or a local variable that is set once to such
    /// a value. Parameters, variables of loops and patterns, and members of an instance are not.
    /// </summary>
    public static bool Is(SyntaxNode node, FixPlace place) => Is(node, place, DeepestVariable);

    private static bool Is(SyntaxNode node, FixPlace place, int depth) =>
        depth > 0 && node.DescendantNodesAndSelf().All(one => one switch
        {
            InstanceExpressionSyntax => false,
            SimpleNameSyntax name => IsFixed(name, place, depth),
            _ => true,
        });

    private static bool IsFixed(SimpleNameSyntax name, FixPlace place, int depth)
    {
        if (name.Parent is NameColonSyntax)
        {
            return true;
        }

        var isMember = name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
        return place.Model.GetSymbolInfo(name).Symbol switch
        {
            INamespaceOrTypeSymbol => true,
            IMethodSymbol method => method.IsStatic || isMember,
            IFieldSymbol field => field.IsConst || (field.IsStatic && field.IsReadOnly),
            IPropertySymbol property => property.IsStatic ? property.SetMethod is null : isMember,
            ILocalSymbol local => IsFixed(local, place, depth),
            _ => false,
        };
    }

    private static bool IsFixed(ILocalSymbol local, FixPlace place, int depth) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } block } }
        && !block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && IsWritten(name))
        && Is(value, place, depth - 1);

    private static bool IsWritten(IdentifierNameSyntax name) =>
        (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
        || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax } or RefExpressionSyntax;
}
