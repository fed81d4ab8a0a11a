namespace NetPolSdk.Generators;

/// <summary>A part of a declaration, told by what it is and not by where it stands, so that it stays equal when code moves.</summary>
/// <param name="Class">The class as metadata names it; null for the attributes of the assembly.</param>
/// <param name="Attribute">The attribute as metadata names it; null for the name of the class itself.</param>
/// <param name="Index">Which of the attributes of that name.</param>
/// <param name="Argument">Which argument of its constructor, or one of the constants.</param>
/// <param name="Element">Which value of a <c>params</c> argument.</param>
/// <param name="Property">The property, where it is none of the constructor's arguments.</param>
internal sealed record FaultPlace(string? Class, string? Attribute, int Index = 0, int Argument = FaultPlace.Whole, int Element = 0, string? Property = null)
{
    /// <summary>The attribute as a whole.</summary>
    public const int Whole = -1;

    /// <summary>The attribute's type argument.</summary>
    public const int TypeArgument = -2;
}
