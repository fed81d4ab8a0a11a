using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>The attributes of a class or assembly that declare services, in the order of their files and places, whatever order the compiler met the files in.</summary>
internal static class ClassAttributes
{
    /// <summary>The assembly of the attributes.</summary>
    public const string Core = "NetPolSdk.Core";

    /// <summary>The attributes of a name, to be read.</summary>
    public static IEnumerable<AttributeArguments> Of(ISymbol declaring, string metadataName)
    {
        var @class = declaring is INamedTypeSymbol type ? ClassReader.MetadataNameOf(type) : null;
        return DataOf(declaring, metadataName).Select((data, index) => new AttributeArguments(data, new FaultPlace(@class, metadataName, index)));
    }

    public static bool Has(ISymbol declaring, string metadataName) => declaring.GetAttributes().Any(attribute => Is(attribute, metadataName));

    /// <summary>The attributes of a name, as the compiler has them.</summary>
    public static IEnumerable<AttributeData> DataOf(ISymbol declaring, string metadataName) => declaring.GetAttributes()
        .Where(attribute => Is(attribute, metadataName))
        .OrderBy(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start);

    private static bool Is(AttributeData attribute, string metadataName) => attribute.AttributeClass?.OriginalDefinition is { } type
        && metadataName.EndsWith("." + type.MetadataName, StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "NetPolSdk", ContainingNamespace.IsGlobalNamespace: true }
        && type.ContainingAssembly.Name == Core;
}
