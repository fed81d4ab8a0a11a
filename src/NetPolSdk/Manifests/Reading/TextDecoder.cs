using System.Text;

namespace NetPolSdk;

/// <summary>Decodes the bytes of a manifest: UTF-8, or UTF-16 where a byte order mark says so. Other bytes are refused, never replaced.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static (string? Text, DocumentFault? Fault) Decode(byte[] bytes, int count)
    {
        Encoding encoding = Utf8;
        var start = 0;
        if (count >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            encoding = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            start = 2;
        }

        try
        {
            return (encoding.GetString(bytes, start, count - start), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Fault(bytes, count));
        }
    }

    /// <summary>A lenient decoder puts U+FFFD at the first byte that is no UTF-8.</summary>
    private static DocumentFault Fault(byte[] bytes, int count)
    {
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var at = text.IndexOf('\uFFFD');
        return new DocumentFault(
            RuleIds.Unreadable,
            FieldPath.Root,
            at < 0 ? SourcePosition.Start : TextCheck.PositionOf(text, at),
            "the text is not UTF-8",
            "Save the file as UTF-8.");
    }
}
