using System.Globalization;
using System.Net;

namespace NetPolSdk.JsonSchema;

/// <summary>The formats of strings and numbers that the schemas of our tests name.</summary>
internal static class StringFormat
{
    private static readonly Dictionary<string, Func<string, bool>> Formats = new(StringComparer.Ordinal)
    {
        ["uuid"] = static text => Guid.TryParseExact(text, "D", out _),
        ["uri"] = static text => Uri.TryCreate(text, UriKind.Absolute, out _),
        ["uri-reference"] = static text => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        ["date-time"] = static text => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
        ["int32"] = static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ["int64"] = static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ["cidr"] = static text => text.Split('/') is [var address, var length] && IPAddress.TryParse(address, out _) && byte.TryParse(length, out _),
        ["idn-hostname"] = static _ => true, // API servers do not hold strings against it
    };

    /// <exception cref="NotSupportedException">The format is not known.</exception>
    public static void Require(string format, string path) =>
        _ = Formats.ContainsKey(format) ? format : throw new NotSupportedException($"{path} names the format {format}, which is not known.");

    /// <summary>Whether a text is of a format.</summary>
    public static bool Holds(string format, string text) => Formats[format](text);
}
