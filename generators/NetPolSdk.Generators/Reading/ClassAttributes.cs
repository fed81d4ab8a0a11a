using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>The attributes of a class or assembly that declare services, in the order of their files and places, whatever order the compiler met the files in.</summary>
internal static class ClassAttributes
{
    /// <summary>The assembly of the attributes.</summary>
    public const string Core = "NetPolSdk.Core";

    public static IEnumerable<AttributeData> Of(ISymbol @class, string metadataName) => @class.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && Is(type.OriginalDefinition, metadataName))
        .OrderBy(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start);

    private static bool Is(INamedTypeSymbol type, string metadataName) =>
        type.ContainingNamespace is { Name: "NetPolSdk", ContainingNamespace.IsGlobalNamespace: true }
        && type.ContainingAssembly.Name == Core
        && metadataName.EndsWith("." + type.MetadataName, StringComparison.Ordinal);
}
