using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>The arguments of one attribute, and what each is as a part of the declaration.</summary>
internal sealed class AttributeArguments(AttributeData data, FaultPlace place)
{
    /// <summary>The attribute as a whole.</summary>
    public FaultPlace Place => place;

    /// <summary>The first type argument of the attribute's name.</summary>
    public FaultPlace TypeArgumentPlace => place with { Argument = FaultPlace.TypeArgument };

    /// <summary>The first type argument.</summary>
    public ITypeSymbol TypeArgument => data.AttributeClass!.TypeArguments[0];

    /// <summary>An argument of the constructor; the default where it is yet to be written.</summary>
    public T? Value<T>(int index) => index < data.ConstructorArguments.Length ? Of<T>(data.ConstructorArguments[index]) : default;

    public T? Value<T>(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? Of<T>(found.Value) : default;

    /// <summary>Whether a property is set.</summary>
    public bool Sets(string name) => data.NamedArguments.Any(argument => argument.Key == name);

    public ValueList<T> Values<T>(int index) => index < data.ConstructorArguments.Length ? AllOf<T>(data.ConstructorArguments[index]) : [];

    public ValueList<T> Values<T>(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? AllOf<T>(found.Value) : [];

    /// <summary>An argument of the constructor; for <c>params</c>, one of its values.</summary>
    public FaultPlace PlaceOf(int index, int element = 0) => place with { Argument = index, Element = element };

    /// <summary>A property.</summary>
    public FaultPlace PlaceOf(string property) => place with { Property = property };

    private static T? Of<T>(TypedConstant constant) => constant is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    private static ValueList<T> AllOf<T>(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } ? ValueList.From(constant.Values.Select(value => value.Value).OfType<T>()) : [];
}
