using System.Globalization;

namespace NetPolSdk.CodeFixes;

/// <summary>What a field names: <c>spec.ingress[0].from[2]</c> is the third in <c>from</c>.</summary>
/// <param name="List">The list.</param>
/// <param name="Index">The place in it.</param>
internal sealed record FieldPart(string List, int Index)
{
    /// <summary>The part as a title names it.</summary>
    public string Name => List switch
    {
        "ports" => "the port",
        "except" => "the exception",
        _ => "the peer",
    };

    /// <summary>The part that a field names; null where it names none of a list.</summary>
    public static FieldPart? Of(string? field)
    {
        if (field is null || !field.EndsWith("]", StringComparison.Ordinal) || field.LastIndexOf('[') is var bracket && bracket < 0)
        {
            return null;
        }

        var list = field.Substring(0, bracket);
        return new(list.Substring(list.LastIndexOf('.') + 1), int.Parse(field.Substring(bracket + 1, field.Length - bracket - 2), CultureInfo.InvariantCulture));
    }
}
