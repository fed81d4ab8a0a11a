using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>Finds where the parts of declarations that are at fault are written now.</summary>
internal static class FaultFinder
{
    public static LocatedMisuse Locate(Misuse misuse, Compilation compilation, CancellationToken cancellation) =>
        new(misuse.RuleId, misuse.Message, Find(misuse.Place, compilation, cancellation) is { } place ? Spot.Of(place) : default);

    /// <summary>Where a part is written; null where the compilation does not have it.</summary>
    public static Location? Find(FaultPlace place, Compilation compilation, CancellationToken cancellation)
    {
        ISymbol? declaring = place.Class is { } name ? compilation.Assembly.GetTypeByMetadataName(name) : compilation.Assembly;
        if (declaring is null || place.Attribute is null)
        {
            return declaring?.Locations[0];
        }

        var data = ClassAttributes.DataOf(declaring, place.Attribute).ElementAtOrDefault(place.Index);
        return data?.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? Part(place, data, syntax).GetLocation() : null;
    }

    /// <summary>The part of the attribute; the whole of it where the part is not written.</summary>
    private static SyntaxNode Part(FaultPlace place, AttributeData data, AttributeSyntax syntax)
    {
        SyntaxNode? part = place switch
        {
            { Property: { } property } => Property(property, syntax),
            { Argument: FaultPlace.TypeArgument } => syntax.Name.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault(),
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
        var name = data.AttributeConstructor?.Parameters.ElementAtOrDefault(place.Argument)?.Name;
        var arguments = syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name);
        var found = named
            ?? arguments.ElementAtOrDefault(place.Argument + place.Element)
            ?? arguments.ElementAtOrDefault(place.Argument);
        return found?.Expression;
    }
}
