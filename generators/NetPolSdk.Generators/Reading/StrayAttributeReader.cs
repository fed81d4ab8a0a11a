using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Finds attributes that belong beside <c>[Service]</c> on a class that has none, where they would say nothing.</summary>
internal static class StrayAttributeReader
{
    public static Misuse? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        return ClassAttributes.Of(symbol, AttributeNames.Service).Any()
            ? null
            : new Misuse(
                RuleIds.StrayAttribute,
                $"{symbol.Name} is no service, so this declares nothing. Add [Service(\"{symbol.Name.ToLowerInvariant()}\", Namespace = \"…\")] to the class.",
                new AttributeArguments(context.Attributes[0], cancellation).Spot);
    }
}
