namespace NetPolSdk;

/// <summary>Looks into an expression without copying it.</summary>
internal static class GoText
{
    /// <summary>Whether a text stands at a place.</summary>
    public static bool Has(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;
}
