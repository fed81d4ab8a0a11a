using System.Globalization;

namespace NetPolSdk;

/// <summary>Writes strings in double quotes, the one YAML style that can hold every string, with the escapes of YAML 1.1 and 1.2.</summary>
internal static class DoubleQuotedScalar
{
    public static void Write(string text, TextBuffer output)
    {
        output.Write('"');
        for (var i = 0; i < text.Length; i++)
        {
            var length = PrintableText.LengthAt(text, i);
            if (length == 0 || text[i] is '"' or '\\')
            {
                WriteEscape(text, ref i, output);
            }
            else
            {
                output.Write(text, i, length);
                i += length - 1;
            }
        }

        output.Write('"');
    }

    private static void WriteEscape(string text, ref int index, TextBuffer output)
    {
        var c = text[index];
        var letter = Letter(c);
        output.Write('\\');
        if (letter != default)
        {
            output.Write(letter);
        }
        else if (char.IsHighSurrogate(c))
        {
            output.Write('U');
            output.Write(char.ConvertToUtf32(text, index++).ToString("X8", CultureInfo.InvariantCulture));
        }
        else
        {
            output.Write(c <= '\u00FF' ? 'x' : 'u');
            output.Write(((int)c).ToString(c <= '\u00FF' ? "X2" : "X4", CultureInfo.InvariantCulture));
        }
    }

    private static char Letter(char c) => c switch
    {
        '"' or '\\' => c,
        '\0' => '0',
        '\a' => 'a',
        '\b' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\v' => 'v',
        '\f' => 'f',
        '\r' => 'r',
        '\u001B' => 'e',
        _ => default,
    };
}
