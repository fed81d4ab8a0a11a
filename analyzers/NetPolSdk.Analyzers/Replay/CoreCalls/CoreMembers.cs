using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds the method of Core that runs here for a method that the author's code calls.</summary>
/// <param name="core">Core, as the compilation sees it.</param>
internal sealed class CoreMembers(IAssemblySymbol core)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private readonly ConcurrentDictionary<IMethodSymbol, CoreMethod?> _methods = new(SymbolEqualityComparer.Default);
    private readonly RuntimeTypes _types = new(core);

    public bool Declares(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, core);

    /// <summary>The type that runs here, if replay knows it.</summary>
    public Type? TypeOf(ITypeSymbol type) => _types.Find(type);

    /// <summary>The method that runs here; null where it is not Core's, or not one that replay calls.</summary>
    public CoreMethod? Find(IMethodSymbol symbol) => Declares(symbol) ? _methods.GetOrAdd(symbol, Resolve) : null;

    private CoreMethod? Resolve(IMethodSymbol symbol)
    {
        // Hash codes of texts differ from process to process.
        if (symbol is { DeclaredAccessibility: not Accessibility.Public } or { Name: nameof(GetHashCode) }
            || _types.Find(symbol.ContainingType) is not { } type
            || !ReplayedTypes.Contains(type))
        {
            return null;
        }

        foreach (var candidate in type.GetMethods(Public))
        {
            if (candidate.Name == symbol.MetadataName && Close(candidate, symbol) is { } method && HasSignature(method, symbol))
            {
                return CoreMethod.From(method);
            }
        }

        return null;
    }

    private MethodInfo? Close(MethodInfo candidate, IMethodSymbol symbol)
    {
        if (candidate.IsGenericMethodDefinition != symbol.IsGenericMethod)
        {
            return null;
        }

        if (!symbol.IsGenericMethod)
        {
            return candidate;
        }

        var arguments = symbol.TypeArguments.Select(_types.Find).ToArray();
        if (arguments.Contains(null) || candidate.GetGenericArguments().Length != arguments.Length)
        {
            return null;
        }

        try
        {
            return candidate.MakeGenericMethod(arguments!);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool HasSignature(MethodInfo method, IMethodSymbol symbol)
    {
        // Conversions differ in what they give only.
        var parameters = method.GetParameters();
        if (parameters.Length != symbol.Parameters.Length || method.ReturnType != _types.Find(symbol.ReturnType))
        {
            return false;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType != _types.Find(symbol.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
