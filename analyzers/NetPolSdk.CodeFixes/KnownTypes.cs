using Microsoft.CodeAnalysis;

namespace NetPolSdk.CodeFixes;

/// <summary>The types of the SDK: public types of Core and NetPolSdk, all of which are in one namespace.</summary>
internal static class KnownTypes
{
    public static bool Is(ITypeSymbol? type, string name) => type is not null && type.Name == name && IsOfSdk(type);

    /// <summary>A type of the same name in the author's own assembly is not ours.</summary>
    public static bool IsOfSdk(ITypeSymbol? type) =>
        type is { ContainingNamespace: { Name: "NetPolSdk", ContainingNamespace.IsGlobalNamespace: true }, ContainingAssembly.Name: "NetPolSdk.Core" or "NetPolSdk" };
}
