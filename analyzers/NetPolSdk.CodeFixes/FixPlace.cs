using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>A diagnostic in its file.</summary>
internal sealed class FixPlace(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
{
    /// <summary>The smallest node that the diagnostic covers; of an argument, what is passed.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is var node && node is ArgumentSyntax argument
        ? argument.Expression
        : node;

    public SemanticModel Model { get; } = model;

    /// <summary>A fact that the rule left for the fix; null where there is none.</summary>
    public string? Fact(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether an expression is of a type of the SDK, by its symbol and not by its name alone.</summary>
    public bool IsOf(ExpressionSyntax expression, string type) => KnownTypes.Is(Model.GetTypeInfo(expression, cancellation).Type, type);

    /// <summary>Whether an expression is passed or assigned as a type of the SDK.</summary>
    public bool IsUsedAs(ExpressionSyntax expression, string type) => KnownTypes.Is(Model.GetTypeInfo(expression, cancellation).ConvertedType, type);

    /// <summary>The method that is called, of the SDK or not.</summary>
    public IMethodSymbol? Called(InvocationExpressionSyntax call) => Model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;

    /// <summary>Whether a call is to a method of the SDK of that name.</summary>
    public bool IsCall(InvocationExpressionSyntax call, string name) =>
        Called(call) is { } method && method.Name == name && KnownTypes.IsOfSdk(method.ContainingType);
}
