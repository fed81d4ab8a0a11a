using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Makes values for what cannot be known: a hole for a text or a number, and nothing at all for an object.</summary>
internal sealed class Unknown
{
    private int _lastHole;

    /// <summary>The value of an expression of this type.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="cause">Where knowledge ended.</param>
    /// <param name="why">Why, as a clause.</param>
    public Value Of(ITypeSymbol? type, SyntaxNode? cause, string why) => type?.SpecialType switch
    {
        SpecialType.System_String => new KnownValue(Hole.Text(++_lastHole), hasHoles: true),
        SpecialType.System_Int32 => new KnownValue(Hole.Number(++_lastHole), hasHoles: true),
        _ => new UnknownValue(cause, why),
    };

    /// <summary>An object for a parameter of Core, if a hole can stand in for it.</summary>
    public object? For(Type parameter)
    {
        if (parameter == typeof(string))
        {
            return Hole.Text(++_lastHole);
        }

        return parameter == typeof(int) ? Hole.Number(++_lastHole) : null;
    }
}
