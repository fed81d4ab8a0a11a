using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds the type that runs here for a type of the author's compilation: Core's own, and the few others in its signatures.</summary>
/// <param name="core">Core, as the compilation sees it.</param>
internal sealed class RuntimeTypes(IAssemblySymbol core)
{
    private static readonly Dictionary<string, Type> Generic = new()
    {
        ["ReadOnlySpan`1"] = typeof(ReadOnlySpan<>),
        ["IEnumerable`1"] = typeof(IEnumerable<>),
        ["IReadOnlyCollection`1"] = typeof(IReadOnlyCollection<>),
        ["IReadOnlyList`1"] = typeof(IReadOnlyList<>),
        ["KeyValuePair`2"] = typeof(KeyValuePair<,>),
    };

    public Type? Find(ITypeSymbol symbol) => symbol switch
    {
        IArrayTypeSymbol { Rank: 1 } array => Find(array.ElementType)?.MakeArrayType(),
        INamedTypeSymbol named => Find(named),
        _ => null,
    };

    private static Type? Special(SpecialType type) => type switch
    {
        SpecialType.System_String => typeof(string),
        SpecialType.System_Int32 => typeof(int),
        SpecialType.System_Double => typeof(double),
        SpecialType.System_Boolean => typeof(bool),
        SpecialType.System_Object => typeof(object),
        SpecialType.System_Void => typeof(void),
        _ => null,
    };

    private Type? Find(INamedTypeSymbol symbol)
    {
        if (Special(symbol.SpecialType) is { } special)
        {
            return special;
        }

        if (symbol.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return Find(symbol.TypeArguments[0]) is { IsValueType: true } inner ? typeof(Nullable<>).MakeGenericType(inner) : null;
        }

        return Definition(symbol) is not { } definition ? null : symbol.IsGenericType ? Closed(definition, symbol) : definition;
    }

    private Type? Definition(INamedTypeSymbol symbol)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, core))
        {
            return symbol.ContainingType is null ? typeof(Policy).Assembly.GetType("NetPolSdk." + symbol.MetadataName) : null;
        }

        return symbol.ContainingNamespace is { Name: "System" or "Generic" } && Generic.TryGetValue(symbol.MetadataName, out var type) ? type : null;
    }

    private Type? Closed(Type definition, INamedTypeSymbol symbol)
    {
        var arguments = new Type[symbol.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Find(symbol.TypeArguments[i]) is not { } argument)
            {
                return null;
            }

            arguments[i] = argument;
        }

        return definition.MakeGenericType(arguments);
    }
}
