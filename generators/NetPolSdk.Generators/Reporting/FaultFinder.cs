using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>Finds where the parts of declarations that are at fault are written now.</summary>
internal static class FaultFinder
{
    public static LocatedMisuse Locate(Misuse misuse, Compilation compilation, CancellationToken cancellation)
    {
        ISymbol? declaring = misuse.Place.Class is { } name ? compilation.Assembly.GetTypeByMetadataName(name) : compilation.Assembly;
        return new LocatedMisuse(misuse.RuleId, misuse.Message, declaring is null ? default : SpotOf(misuse.Place, declaring, cancellation));
    }

    private static Spot SpotOf(FaultPlace place, ISymbol declaring, CancellationToken cancellation)
    {
        if (place.Attribute is null)
        {
            return Spot.Of(declaring.Locations[0]);
        }

        var data = ClassAttributes.DataOf(declaring, place.Attribute).ElementAtOrDefault(place.Index);
        return data?.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? Spot.Of(Part(place, data, syntax)) : default;
    }

    /// <summary>The part of the attribute; the whole of it where the part is not written.</summary>
    private static SyntaxNode Part(FaultPlace place, AttributeData data, AttributeSyntax syntax)
    {
        SyntaxNode? part = place switch
        {
            { Property: { } property } => Property(property, syntax),
            { Argument: FaultPlace.TypeArgument } => syntax.Name.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments[0],
            { Argument: FaultPlace.Whole } => syntax,
            _ => Argument(place, data, syntax),
        };
        return part ?? syntax;
    }

    private static ExpressionSyntax? Property(string name, AttributeSyntax syntax) =>
        syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    /// <summary>An argument of the constructor, by name or by position; for <c>params</c>, one of its values.</summary>
    private static ExpressionSyntax? Argument(FaultPlace place, AttributeData data, AttributeSyntax syntax)
    {
        var name = data.AttributeConstructor?.Parameters[place.Argument].Name;
        var arguments = syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name);
        var found = named
            ?? arguments.ElementAtOrDefault(place.Argument + place.Element)
            ?? arguments.ElementAtOrDefault(place.Argument);
        return found?.Expression;
    }
}
