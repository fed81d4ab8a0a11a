using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Tells iterators from other methods.</summary>
internal static class Iterators
{
    public static bool Is(IMethodSymbol? method, IOperation body) =>
        method?.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
            or SpecialType.System_Collections_Generic_IEnumerator_T or SpecialType.System_Collections_IEnumerator
        && body.Syntax.DescendantNodes(node => node == body.Syntax || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is YieldStatementSyntax);
}
