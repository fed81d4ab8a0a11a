using System.Globalization;

namespace NetPolSdk;

/// <summary>Ports as Cilium writes them, always as strings. Source: Cilium docs, "Layer 4 Policies".</summary>
internal static class CiliumPortSyntax
{
    /// <summary>What the definition refuses: its pattern takes whatever begins with a digit, and whatever ends as a name does.</summary>
    public static SyntaxFault? ServerFault(string text)
    {
        if (Hole.Admits(text) || BeginsWithDigit(text) || EndsAsName(text))
        {
            return null;
        }

        return new(RuleIds.CiliumPort, "is no port", text.Length == 0 ? "Write a number in quotes; \"0\" is every port." : "Write a number in quotes, or the name of a port.");
    }

    /// <summary>What Cilium refuses of what the definition takes.</summary>
    public static SyntaxFault? EngineFault(string text)
    {
        if (Hole.Admits(text) || IsName(text) || TryReadNumber(text, out _))
        {
            return null;
        }

        var isNumber = text.Length > 0 && text.All(static c => c is >= '0' and <= '9');
        return new(
            RuleIds.CiliumPort,
            isNumber ? "is greater than any port" : "is no port",
            isNumber ? $"Write a number up to {PortSyntax.Largest}." : "Write a number, or a name of at most 15 letters, digits and single '-' with a letter among them.");
    }

    /// <summary>Whether the text is a name: 1 to 15 letters of either case, digits and single dashes within, with a letter. Source: RFC 6335, section 5.1.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 15
        && text[0] != '-'
        && text[text.Length - 1] != '-'
        && text.IndexOf("--", StringComparison.Ordinal) < 0
        && text.All(static c => IsLetter(c) || IsDigit(c) || c == '-')
        && text.Any(IsLetter);

    /// <summary>Reads a number as Cilium does: where a name is not meant, a leading zero says that it is octal.</summary>
    public static bool TryReadNumber(string text, out int number)
    {
        number = 0;
        if (text.Length == 0 || !BeginsWithDigit(text) || !IsDigit(text[text.Length - 1]))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '_' && text[i - 1] != '_')
            {
                continue; // Go takes 10_000 for a number
            }

            if (!IsDigit(c))
            {
                return false;
            }

            var (radix, digit) = (text[0] == '0' ? 8 : 10, c - '0');
            number = (number * radix) + digit;
            if (digit >= radix || number > PortSyntax.Largest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number as it is written on the wire.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool BeginsWithDigit(string text) => text.Length > 0 && IsDigit(text[0]);

    /// <summary>Whether the text ends with a letter, or with digits and single dashes behind one.</summary>
    private static bool EndsAsName(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (IsLetter(text[i]))
            {
                return true;
            }

            var isDash = text[i] == '-' && i < text.Length - 1 && text[i + 1] != '-';
            if (!IsDigit(text[i]) && !isDash)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
