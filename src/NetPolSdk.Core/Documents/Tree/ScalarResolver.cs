using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// Tells what an unquoted scalar is, as kubectl and the API server do (the Go library yaml v2): YAML 1.1 booleans
/// including <c>y</c> and <c>n</c>, octal, hexadecimal and binary integers, underscores in numbers; dates, times and
/// sexagesimal numbers stay text.
/// </summary>
internal static class ScalarResolver
{
    public static ScalarKind Resolve(string text)
    {
        if (text.Length == 0)
        {
            return ScalarKind.Null;
        }

        return text[0] switch
        {
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~' => Word(text),
            '.' => text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" || IsDecimal(text) ? ScalarKind.RealNumber : ScalarKind.Text,
            '+' or '-' or (>= '0' and <= '9') => Number(text),
            _ => ScalarKind.Text,
        };
    }

    /// <summary>The whole number that a scalar stands for; false where it has a fraction or does not fit.</summary>
    public static bool TryReadInteger(ScalarNode scalar, out long value)
    {
        var text = scalar.Text.Replace("_", "");
        if (scalar.Kind == ScalarKind.WholeNumber)
        {
            return TryReadInteger(text, out value);
        }

        value = 0;
        if (scalar.Kind != ScalarKind.RealNumber
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !(Math.Abs(number) < 1e15)
            || Math.Floor(number) != number)
        {
            return false;
        }

        value = (long)number;
        return true;
    }

    /// <summary>The text that a key of another kind has in JSON.</summary>
    public static string JsonKey(ScalarNode key) => key.Kind switch
    {
        ScalarKind.Boolean => key.Text[0] is 'y' or 'Y' or 't' or 'T' || key.Text is "on" or "On" or "ON" ? "true" : "false",
        ScalarKind.WholeNumber or ScalarKind.RealNumber when TryReadInteger(key, out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => key.Text,
    };

    private static ScalarKind Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON"
            or "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
        _ => ScalarKind.Text,
    };

    private static ScalarKind Number(string text)
    {
        if (text is "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF")
        {
            return ScalarKind.RealNumber;
        }

        var digits = text.IndexOf('_') < 0 ? text : text.Replace("_", "");
        return TryReadInteger(digits, out _) || IsLongInteger(digits) ? ScalarKind.WholeNumber : IsDecimal(digits) ? ScalarKind.RealNumber : ScalarKind.Text;
    }

    private static bool TryReadInteger(string text, out long value)
    {
        value = 0;
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var (radix, start) = Radix(text, at);
        if (start >= text.Length)
        {
            return false;
        }

        for (var i = start; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit >= radix || value > (long.MaxValue - digit) / radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        value = text[0] == '-' ? -value : value;
        return true;
    }

    /// <summary>Go reads a leading zero as octal; <c>0</c> alone is decimal.</summary>
    private static (int Radix, int Start) Radix(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '0')
        {
            return (10, at);
        }

        return text[at + 1] switch
        {
            'x' or 'X' => (16, at + 2),
            'o' or 'O' => (8, at + 2),
            'b' or 'B' => (2, at + 2),
            _ => (8, at + 1),
        };
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary>An unsigned 64-bit number is an integer too, though none that any field here can hold.</summary>
    private static bool IsLongInteger(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) && text[0] != '0';

    /// <summary><c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c></summary>
    private static bool IsDecimal(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var whole = SkipDigits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = SkipDigits(text, ref at);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (SkipDigits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
