using System.Globalization;
using System.Net;
using System.Net.Sockets;

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
        ["cidr"] = IsCidr,
        ["int64"] = static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ["idn-hostname"] = static _ => true, // API servers do not hold strings against it
    };

    /// <summary>A range as API servers read one in custom resources: leading zeros and bits past the prefix pass.</summary>
    private static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        return slash >= 0
            && IPAddress.TryParse(address, out var parsed)
            && !address.Contains('%', StringComparison.Ordinal)
            && (parsed.AddressFamily != AddressFamily.InterNetwork || address.Count(static c => c == '.') == 3)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= (parsed.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }

    /// <exception cref="NotSupportedException">The format is not known.</exception>
    public static void Require(string format, string path) =>
        _ = Formats.ContainsKey(format) ? format : throw new NotSupportedException($"{path} names the format {format}, which is not known.");

    /// <summary>Whether a text is of a format.</summary>
    public static bool Holds(string format, string text) => Formats[format](text);
}
