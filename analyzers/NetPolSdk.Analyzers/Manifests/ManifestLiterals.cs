using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>Finds the strings of a source file that are read as manifests and hold a NetworkPolicy.</summary>
internal static class ManifestLiterals
{
    private const string Kind = "NetworkPolicy";

    private static readonly NameFilter Reader = new([nameof(Manifest)]);

    /// <summary>The strings.</summary>
    /// <param name="model">The file.</param>
    /// <param name="symbols">The symbols of the compilation.</param>
    /// <param name="cancellation">Cancels.</param>
    public static IReadOnlyList<ManifestLiteral> In(SemanticModel model, ReplaySymbols symbols, CancellationToken cancellation)
    {
        if (symbols.Manifest is null || !Reader.MayBeIn(model.SyntaxTree.GetText(cancellation)))
        {
            return [];
        }

        var found = new List<ManifestLiteral>();
        var known = new HashSet<SyntaxNode>();
        foreach (var call in model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (TextOf(call, model, symbols, cancellation) is { } text && known.Add(text) && Read(text, model, cancellation) is { } literal)
            {
                found.Add(literal);
            }
        }

        return found;
    }

    /// <summary>The text that a call reads; null where it is no such call, or says how to read.</summary>
    private static ExpressionSyntax? TextOf(InvocationExpressionSyntax call, SemanticModel model, ReplaySymbols symbols, CancellationToken cancellation)
    {
        if (Interpreter.NameOf(call) is not SimpleNameSyntax { Identifier.ValueText: nameof(Manifest.Parse) }
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Manifest))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var says = arguments.Count > 2 || arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == "options");
        var text = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "text") ?? arguments.FirstOrDefault(argument => argument.NameColon is null);
        return says || text is null ? null : Initialiser(text.Expression, model, cancellation);
    }

    /// <summary>The expression, or what the variable that it names is made with and keeps.</summary>
    private static ExpressionSyntax Initialiser(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || model.GetSymbolInfo(expression, cancellation).Symbol is not { DeclaringSyntaxReferences.Length: 1 } symbol)
        {
            return expression;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0];
        return declaration.SyntaxTree == model.SyntaxTree
            && declaration.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true } or ILocalSymbol
            && !IsAssigned(declarator)
                ? value
                : expression;
    }

    private static bool IsAssigned(VariableDeclaratorSyntax declarator)
    {
        var scope = declarator.Ancestors().FirstOrDefault(node => node is BlockSyntax or TypeDeclarationSyntax or CompilationUnitSyntax);
        return scope is null || scope.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: var left } => Names(left),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: var passed } => Names(passed),
            _ => false,
        });

        bool Names(ExpressionSyntax expression) => expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == declarator.Identifier.ValueText;
    }

    private static ManifestLiteral? Read(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        if (text is LiteralExpressionSyntax { Token: var token } && token.Value is string value)
        {
            return Holds(value) ? new ManifestLiteral(value, text, LiteralMap.Of(token)) : null;
        }

        return model.GetConstantValue(text, cancellation) is { HasValue: true, Value: string constant } && Holds(constant) ? new ManifestLiteral(constant, text, null) : null;
    }

    private static bool Holds(string text) => text.IndexOf(Kind, StringComparison.Ordinal) >= 0;
}
