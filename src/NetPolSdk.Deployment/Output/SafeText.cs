using System.Globalization;
using System.Text;

namespace NetPolSdk.Deployment.Output;

/// <summary>
/// Text from the input, made fit for one line that a person reads: it can neither break the line, nor drive a terminal,
/// nor turn the reading direction.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string Line(string text)
    {
        var at = FirstUnsafe(text);
        if (at < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16).Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            if (IsUnsafe(c))
            {
                safe.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                safe.Append(c);
            }
        }

        return safe.ToString();
    }

    private static int FirstUnsafe(string text)
    {
        // Nearly all text is plain ASCII, which is passed over many characters at a time.
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsUnsafe(char c) => c is < ' ' or '\x7f' || (c > '\x7f' && char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
