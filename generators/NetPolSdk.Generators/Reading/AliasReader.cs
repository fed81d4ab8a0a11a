using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[ServiceAlias&lt;T&gt;]</c>: which class declares the service that a class stands for.</summary>
internal static class AliasReader
{
    /// <summary>The class that declares the service, following aliases; null where there is none.</summary>
    public static INamedTypeSymbol? ServiceOf(ITypeSymbol type)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var current = type as INamedTypeSymbol;
        while (current is not null && seen.Add(current))
        {
            if (ClassAttributes.Has(current, AttributeNames.Service))
            {
                return current;
            }

            current = Next(current);
        }

        return null;
    }

    public static bool IsAlias(ITypeSymbol type) => Next(type) is not null;

    /// <summary>Reports what is wrong with an alias.</summary>
    public static void Check(INamedTypeSymbol symbol, MisuseList misuses)
    {
        var place = ClassAttributes.Of(symbol, AttributeNames.ServiceAlias).First().TypeArgumentPlace;
        if (ClassAttributes.Has(symbol, AttributeNames.Service))
        {
            misuses.Add(RuleIds.CyclicAlias, place, $"{symbol.Name} declares a service itself, so it can stand for no other one. Remove [Service] or [ServiceAlias].");
        }
        else if (ServiceOf(symbol) is null)
        {
            misuses.Add(RuleIds.CyclicAlias, place, $"{symbol.Name} stands for {Path(symbol)}, and none of them declares a service. Name the class that has [Service].");
        }
    }

    /// <summary>The aliases that are followed, until one comes again.</summary>
    private static string Path(INamedTypeSymbol symbol)
    {
        var seen = new List<INamedTypeSymbol>();
        for (var current = Next(symbol); current is not null; current = Next(current))
        {
            if (seen.Contains(current, SymbolEqualityComparer.Default))
            {
                break;
            }

            seen.Add(current);
        }

        return string.Join(", which stands for ", seen.Select(ClassReader.NameOf));
    }

    private static INamedTypeSymbol? Next(ITypeSymbol type) =>
        ClassAttributes.Of(type, AttributeNames.ServiceAlias).FirstOrDefault()?.TypeArgument as INamedTypeSymbol;
}
