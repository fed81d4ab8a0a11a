using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds what the author's methods, properties and fields consist of, in the files that may be looked at.</summary>
/// <param name="models">The semantic model of a file; null for one that may not be looked at now.</param>
/// <param name="cancellation">Cancels.</param>
internal sealed class Bodies(Func<SyntaxTree, SemanticModel?> models, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a method or getter.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isElsewhere">Whether there is one in a file that may not be looked at.</param>
    public IOperation? BodyOf(IMethodSymbol method, out bool isElsewhere)
    {
        isElsewhere = false;
        var definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (_bodies.TryGetValue(definition, out var known))
        {
            return known;
        }

        var body = SyntaxOf(definition, ref isElsewhere) is { } syntax ? Operation(syntax) : null;
        if (!isElsewhere)
        {
            _bodies[definition] = body;
        }

        return body;
    }

    /// <summary>The value of the initialiser of a field or property that nothing else sets.</summary>
    public IOperation? InitialiserOf(ISymbol member, out bool isElsewhere)
    {
        isElsewhere = false;
        if (HasWrittenConstructor(member))
        {
            return null;
        }

        var initialiser = SyntaxOf(member, ref isElsewhere) switch
        {
            VariableDeclaratorSyntax { Initializer: { } value } => value,
            PropertyDeclarationSyntax { Initializer: { } value } => value,
            _ => null,
        };
        return initialiser is null ? null : (Operation(initialiser) as ISymbolInitializerOperation)?.Value;
    }

    /// <summary>Whether a property has a getter with a body, so that it is computed anew each time.</summary>
    public bool IsComputed(IPropertySymbol property)
    {
        foreach (var reference in property.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax syntax)
            {
                return syntax.ExpressionBody is not null
                    || syntax.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body is not null || accessor.ExpressionBody is not null)) == true;
            }
        }

        return false;
    }

    private static bool HasWrittenConstructor(ISymbol member) => member.IsStatic
        ? member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
        : member.ContainingType.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax));

    private SyntaxNode? SyntaxOf(ISymbol symbol, ref bool isElsewhere)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (models(reference.SyntaxTree) is not null)
            {
                return reference.GetSyntax(cancellation);
            }

            isElsewhere = true;
        }

        return null;
    }

    private IOperation? Operation(SyntaxNode syntax) =>
        Nesting.IsTooDeep(syntax) ? null : models(syntax.SyntaxTree)!.GetOperation(BodySyntax(syntax), cancellation);

    private static SyntaxNode BodySyntax(SyntaxNode syntax) => syntax switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        _ => syntax,
    };
}
