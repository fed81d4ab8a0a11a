using System.Text;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Input;

/// <summary>Reads a file as text, within bounds: what is too large, binary or not UTF-8 is refused with a clear message.</summary>
internal static class InputText
{
    /// <summary>The largest file that is read. The objects of a large cluster, in one file, are smaller.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="name">The file as the user named it; <c>-</c> for standard input.</param>
    /// <param name="console">The console.</param>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static string Read(string name, ToolConsole console)
    {
        var shown = name == InputPaths.StandardInput ? "standard input" : SafeText.Line(name);
        try
        {
            using var stream = name == InputPaths.StandardInput ? console.Input() : File.OpenRead(console.FullPath(name));
            return Decode(ReadWithin(stream, shown), shown);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"cannot read {shown}: {SafeText.Line(failure.Message)}");
        }
    }

    private static ArraySegment<byte> ReadWithin(Stream stream, string shown)
    {
        if (stream.CanSeek && stream.Length > LargestFile)
        {
            throw TooLarge(shown);
        }

        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (bytes.Length + read > LargestFile)
            {
                throw TooLarge(shown);
            }

            bytes.Write(buffer, 0, read);
        }

        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string Decode(ArraySegment<byte> bytes, string shown)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith(Encoding.Unicode.Preamble) || span.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            throw new UnusableInputException($"{shown} is UTF-16. Save it as UTF-8.");
        }

        span = span.StartsWith(Encoding.UTF8.Preamble) ? span[Encoding.UTF8.Preamble.Length..] : span;
        if (span.Contains((byte)0))
        {
            throw new UnusableInputException($"{shown} is a binary file, or holds a NUL byte at offset {bytes.AsSpan().IndexOf((byte)0)}. Name YAML or JSON manifests.");
        }

        try
        {
            return Strict.GetString(span);
        }
        catch (DecoderFallbackException failure)
        {
            throw new UnusableInputException($"{shown} is not UTF-8 at byte {failure.Index}. Name YAML or JSON manifests in UTF-8.");
        }
    }

    private static UnusableInputException TooLarge(string shown) =>
        new($"{shown} is larger than {LargestFile / 1024 / 1024} MiB, the most that netpol reads. Split it, or leave out objects that no policy concerns.");
}
