using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>The arguments of one attribute, and where each is written. In an attribute of another assembly nothing has a place.</summary>
internal sealed class AttributeArguments(AttributeData data, CancellationToken cancellation)
{
    private readonly AttributeSyntax? _syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    /// <summary>Where the attribute is written.</summary>
    public Spot Spot => _syntax is null ? default : NetPolSdk.Generators.Spot.Of(_syntax);

    /// <summary>Where the first type argument of the attribute's name is written.</summary>
    public Spot TypeArgumentSpot => _syntax?.Name.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().FirstOrDefault() is { } types
        ? NetPolSdk.Generators.Spot.Of(types.Arguments[0])
        : Spot;

    private IEnumerable<AttributeArgumentSyntax> Arguments => _syntax?.ArgumentList?.Arguments ?? default;

    public T? Value<T>(int index) => Of<T>(data.ConstructorArguments[index]);

    public T? Value<T>(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? Of<T>(found.Value) : default;

    /// <summary>Whether a property is set.</summary>
    public bool Sets(string name) => data.NamedArguments.Any(argument => argument.Key == name);

    public ValueList<T> Values<T>(int index) => AllOf<T>(data.ConstructorArguments[index]);

    public ValueList<T> Values<T>(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? AllOf<T>(found.Value) : [];

    /// <summary>Where an argument of the constructor is written; for <c>params</c>, one of its values.</summary>
    public Spot SpotOf(int index, int element = 0)
    {
        var name = data.AttributeConstructor?.Parameters[index].Name;
        var positional = Arguments.Where(argument => argument.NameEquals is null).ToArray();
        var named = positional.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name);
        return named is not null ? SpotOf(named)
            : index + element < positional.Length ? SpotOf(positional[index + element])
            : index < positional.Length ? SpotOf(positional[index])
            : Spot;
    }

    /// <summary>Where a property is set.</summary>
    public Spot SpotOf(string property) =>
        Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property) is { } argument ? SpotOf(argument) : Spot;

    private static Spot SpotOf(AttributeArgumentSyntax argument) => NetPolSdk.Generators.Spot.Of(argument.Expression);

    private static T? Of<T>(TypedConstant constant) => constant is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    private static ValueList<T> AllOf<T>(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } ? ValueList.From(constant.Values.Select(value => value.Value).OfType<T>()) : [];
}
