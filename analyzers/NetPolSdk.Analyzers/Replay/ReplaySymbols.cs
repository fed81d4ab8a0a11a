using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>The symbols of a compilation that replay compares with.</summary>
internal sealed class ReplaySymbols
{
    private ReplaySymbols(Compilation compilation, IAssemblySymbol core)
    {
        Core = new CoreMembers(core);
        Enumerable = compilation.GetTypeByMetadataName("System.Linq.Enumerable");
        List = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1");
        Manifest = compilation.GetTypeByMetadataName(typeof(Manifest).FullName!) is { ContainingAssembly.Name: "NetPolSdk" } manifest ? manifest : null;
    }

    public CoreMembers Core { get; }

    public INamedTypeSymbol? Enumerable { get; }

    public INamedTypeSymbol? List { get; }

    /// <summary>The reader of manifests; null where the compilation references Core alone.</summary>
    public INamedTypeSymbol? Manifest { get; }

    /// <summary>The symbols; null where the compilation does not reference Core, and is not Core itself.</summary>
    public static ReplaySymbols? Find(Compilation compilation)
    {
        var core = compilation.GetTypeByMetadataName(typeof(NetworkPolicy).FullName!)?.ContainingAssembly;
        return core is null || core.Name != typeof(NetworkPolicy).Assembly.GetName().Name || SymbolEqualityComparer.Default.Equals(core, compilation.Assembly)
            ? null
            : new ReplaySymbols(compilation, core);
    }

    public static bool Is(INamedTypeSymbol? definition, ITypeSymbol? type) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(definition, type?.OriginalDefinition);

    /// <summary>Whether values of the type are policies, or are made on the way to one.</summary>
    public bool IsFluent(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && Core.Declares(named) && Core.TypeOf(named) is { } found && ReplayedTypes.Contains(found);

    /// <summary>Whether values of the type are policies or hold some.</summary>
    public bool HoldsPolicies(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsPolicies(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Any(HoldsPolicies),
        INamedTypeSymbol named => Core.Declares(named) && Core.TypeOf(named) is { } found
            && (typeof(Policy).IsAssignableFrom(found) || found == typeof(Baseline) || typeof(INetworkPolicyStart).IsAssignableFrom(found)),
        _ => false,
    };
}
