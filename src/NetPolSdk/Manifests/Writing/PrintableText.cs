namespace NetPolSdk;

/// <summary>
/// Which characters a manifest shows as they are; all others are escaped. The ranges are fixed here, because the
/// Unicode tables of a runtime change with its version and the output may not.
/// </summary>
internal static class PrintableText
{
    /// <summary>
    /// How many UTF-16 units the character at a place has, if it stands for itself; 0 for controls, format characters,
    /// blanks other than the common one, line breaks, private characters, non-characters and halves of pairs.
    /// </summary>
    public static int LengthAt(string text, int index)
    {
        var c = text[index];
        if (c < '\u007F')
        {
            return c >= ' ' ? 1 : 0;
        }

        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            return IsInvisible(char.ConvertToUtf32(c, text[index + 1])) ? 0 : 2;
        }

        return c <= '\u00A0' || IsInvisible(c) ? 0 : 1;
    }

    private static bool IsInvisible(char c) => c switch
    {
        '\u00AD' => true, // soft hyphen
        (>= '\u0600' and <= '\u0605') or '\u061C' or '\u06DD' or '\u070F' or '\u08E2' => true, // Arabic and Syriac format characters
        '\u115F' or '\u1160' or '\u1680' or '\u180E' => true,
        >= '\u2000' and <= '\u200F' => true, // blanks, zero-width characters, marks of direction
        >= '\u2028' and <= '\u202F' => true, // separators, embeddings and overrides of direction
        (>= '\u205F' and <= '\u206F') or '\u3000' => true,
        >= '\uD800' and <= '\uF8FF' => true, // halves of pairs, private use
        >= '\uFDD0' and <= '\uFDEF' => true, // non-characters
        '\uFEFF' or (>= '\uFFF0' and not '\uFFFD') => true, // byte order mark, annotations, non-characters
        _ => false,
    };

    /// <summary>Of the further planes the first three hold visible characters, but for a few.</summary>
    private static bool IsInvisible(int codePoint) => codePoint switch
    {
        0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) => true,
        _ => codePoint > 0x3FFFF || (codePoint & 0xFFFE) == 0xFFFE,
    };
}
