using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Whether a name in code can be assigned to.</summary>
internal static class AssignableVariable
{
    /// <summary>Whether the expression names a variable that may be set here to a value of the type.</summary>
    public static bool Accepts(ExpressionSyntax expression, ITypeSymbol value, SemanticModel model)
    {
        var type = model.GetSymbolInfo(expression).Symbol switch
        {
            ILocalSymbol { IsConst: false, IsForEach: false, IsUsing: false, RefKind: RefKind.None or RefKind.Ref } local => local.Type,
            IParameterSymbol { RefKind: RefKind.None or RefKind.Ref or RefKind.Out } parameter => parameter.Type,
            IFieldSymbol { IsConst: false, IsReadOnly: false } field => field.Type,
            IPropertySymbol { SetMethod: { IsInitOnly: false } set } property when model.IsAccessible(expression.SpanStart, set) => property.Type,
            _ => null,
        };
        return type is not null && model.Compilation.ClassifyConversion(value, type).IsImplicit;
    }
}
