using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Finds where the parts of declarations that are at fault are written now.</summary>
internal static class FaultFinder
{
    public static Misuse Locate(SystemFault fault, Compilation compilation, CancellationToken cancellation) =>
        new(fault.RuleId, fault.Message, SpotOf(fault.Place, compilation, cancellation));

    private static Spot SpotOf(FaultPlace place, Compilation compilation, CancellationToken cancellation)
    {
        ISymbol? declaring = place.Class is null ? compilation.Assembly : compilation.Assembly.GetTypeByMetadataName(place.Class);
        if (declaring is null || ClassAttributes.Of(declaring, place.Attribute).ElementAtOrDefault(place.Index) is not { } attribute)
        {
            return default;
        }

        var arguments = new AttributeArguments(attribute, cancellation);
        return place switch
        {
            { Property: { } property } => arguments.SpotOf(property),
            { Argument: FaultPlace.TypeArgument } => arguments.TypeArgumentSpot,
            { Class: null } => arguments.Spot,
            _ => arguments.SpotOf(place.Argument, place.Element),
        };
    }
}
