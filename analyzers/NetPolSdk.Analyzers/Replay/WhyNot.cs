using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Says why code is not followed, as a clause.</summary>
internal static class WhyNot
{
    /// <summary>Why a method is not.</summary>
    public static string Followed(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.DelegateInvoke } => "which code the delegate runs is known only at run time",
        { IsAsync: true } => $"{method.Name} is asynchronous",
        { DeclaringSyntaxReferences.IsEmpty: true } => $"{method.Name} is code of {AssemblyOf(method)}, which is not looked into",
        _ when Interpreter.IsDispatched(method.OriginalDefinition) => $"{method.Name} may be overridden, so what runs is known only at run time",
        _ when method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out) => $"{method.Name} takes variables by reference",
        _ => $"{method.Name} calls itself, or nothing of it can be read",
    };

    /// <summary>Why a property is not.</summary>
    public static string Followed(IPropertySymbol property) => property switch
    {
        { DeclaringSyntaxReferences.IsEmpty: true } => $"{property.Name} is code of {AssemblyOf(property)}, which is not looked into",
        { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } => $"{property.Name} may be overridden, so what it is is known only at run time",
        { SetMethod: not null } => $"{property.Name} can be set from elsewhere",
        _ => $"{property.Name} is set where it cannot be followed",
    };

    private static string AssemblyOf(ISymbol symbol) => symbol.ContainingAssembly?.Name ?? "another assembly";
}
