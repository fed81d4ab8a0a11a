using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>
/// Finds attributes that belong beside <c>[Service]</c> on a class that has none, where they would say nothing. Classes are told apart by
/// syntax first, since this looks at every class of the project.
/// </summary>
internal static class StrayAttributeReader
{
    private static readonly HashSet<string> Names = new(AttributeNames.Companions.Select(AttributeNames.InCode), StringComparer.Ordinal);

    /// <summary>Whether a type has such attributes, and no <c>[Service]</c> beside them.</summary>
    public static bool IsCandidate(SyntaxNode node)
    {
        if (node is not TypeDeclarationSyntax { AttributeLists.Count: > 0 } type)
        {
            return false;
        }

        var names = type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => NameOf(attribute.Name)).ToArray();
        return names.Any(Names.Contains) && !names.Contains(AttributeNames.InCode(AttributeNames.Service));
    }

    public static Misuse? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol symbol || ClassAttributes.Of(symbol, AttributeNames.Service).Any())
        {
            return null;
        }

        return AttributeNames.Companions.SelectMany(name => ClassAttributes.Of(symbol, name)).FirstOrDefault() is { } stray
            ? new Misuse(
                RuleIds.StrayAttribute,
                $"{symbol.Name} is no service, so this declares nothing. Add [Service(\"{symbol.Name.ToLowerInvariant()}\", Namespace = \"…\")] to the class.",
                new AttributeArguments(stray, cancellation).Spot)
            : null;
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax alias => NameOf(alias.Name),
        SimpleNameSyntax simple => WithoutSuffix(simple.Identifier.ValueText),
        _ => "",
    };

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
