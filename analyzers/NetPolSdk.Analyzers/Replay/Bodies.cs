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

    /// <summary>Whether a private list is used in no way that could change it.</summary>
    public bool IsOnlyRead(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || member.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        var type = member.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == member.Name).All(IsRead);
    }

    private static bool IsRead(IdentifierNameSyntax name)
    {
        SyntaxNode use = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return use.Parent switch
        {
            ForEachStatementSyntax or SpreadElementSyntax => true,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "Length" or "Count" or "Select" or "SelectMany" or "Where" or "Concat" or "Append" or "ToArray" or "ToList",
            ElementAccessExpressionSyntax { Parent: not (AssignmentExpressionSyntax or RefExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax) and not ArgumentSyntax { RefKindKeyword.RawKind: not 0 } } => true,
            _ => false,
        };
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

    private IOperation? Operation(SyntaxNode syntax) => models(syntax.SyntaxTree)!.GetOperation(BodySyntax(syntax), cancellation);

    private static SyntaxNode BodySyntax(SyntaxNode syntax) => syntax switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        _ => syntax,
    };
}
