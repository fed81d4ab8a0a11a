using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds the variables that a lambda or local function assigns from within: when it does is not known, so neither are they.</summary>
internal static class SharedVariables
{
    public static IEnumerable<ISymbol> In(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation) || !IsWritten(operation))
            {
                continue;
            }

            var variable = VariableOf(operation)!;
            if (EnclosingFunction(operation, body) is { } function && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function))
            {
                yield return variable;
            }
        }
    }

    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        _ => null,
    };

    /// <summary>Whether the variable referred to is assigned, or may be.</summary>
    public static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, reference),
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation tuple => IsWritten(tuple),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        IAddressOfOperation => true,
        _ => false,
    };

    private static IMethodSymbol? EnclosingFunction(IOperation operation, IOperation body)
    {
        for (var outer = operation.Parent; outer is not null && !ReferenceEquals(outer, body); outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
            {
                return lambda.Symbol;
            }

            if (outer is ILocalFunctionOperation function)
            {
                return function.Symbol;
            }
        }

        return null;
    }
}
