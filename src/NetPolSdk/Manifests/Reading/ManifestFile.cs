using System.Globalization;
using System.Security;

namespace NetPolSdk;

/// <summary>Reads the bytes of files and streams, no more of them than the options allow.</summary>
internal static class ManifestFile
{
    private const int PartSize = 81920;

    /// <exception cref="ManifestException">The file cannot be opened or read.</exception>
    public static ParsedText Read(string path, ManifestOptions options)
    {
        try
        {
            using var stream = Open(path, isAsync: false);
            return IsTooLarge(stream, options) ? TooLarge(options) : Read(stream, path, options);
        }
        catch (Exception fault) when (IsOfTheFileSystem(fault))
        {
            throw Unreadable(path, fault);
        }
    }

    /// <exception cref="ManifestException">The stream cannot be read.</exception>
    public static ParsedText Read(Stream stream, string? name, ManifestOptions options)
    {
        try
        {
            using var bytes = new MemoryStream();
            var part = new byte[PartSize];
            for (var count = stream.Read(part, 0, PartSize); count > 0; count = stream.Read(part, 0, PartSize))
            {
                bytes.Write(part, 0, count);
                if (bytes.Length > options.MostCharacters)
                {
                    return TooLarge(options);
                }
            }

            return Decode(bytes, options);
        }
        catch (Exception fault) when (IsOfTheFileSystem(fault))
        {
            throw Unreadable(name ?? "the stream", fault);
        }
    }

    /// <inheritdoc cref="Read(string, ManifestOptions)"/>
    public static async Task<ParsedText> ReadAsync(string path, ManifestOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = Open(path, isAsync: true);
            return IsTooLarge(stream, options) ? TooLarge(options) : await ReadAsync(stream, path, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsOfTheFileSystem(fault))
        {
            throw Unreadable(path, fault);
        }
    }

    /// <inheritdoc cref="Read(Stream, string?, ManifestOptions)"/>
    public static async Task<ParsedText> ReadAsync(Stream stream, string? name, ManifestOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = new MemoryStream();
            var part = new byte[PartSize];
            int count;
            while ((count = await ReadPartAsync(stream, part, cancellationToken).ConfigureAwait(false)) > 0)
            {
                bytes.Write(part, 0, count);
                if (bytes.Length > options.MostCharacters)
                {
                    return TooLarge(options);
                }
            }

            return Decode(bytes, options);
        }
        catch (Exception fault) when (IsOfTheFileSystem(fault))
        {
            throw Unreadable(name ?? "the stream", fault);
        }
    }

    /// <summary>Whether the exception is one that files, folders and paths are known to cause.</summary>
    public static bool IsOfTheFileSystem(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    /// <summary>Whether the file says so before any of it is read; pipes and devices do not.</summary>
    private static bool IsTooLarge(FileStream stream, ManifestOptions options) => stream.CanSeek && stream.Length > options.MostCharacters;

#if NETSTANDARD
    private static Task<int> ReadPartAsync(Stream stream, byte[] part, CancellationToken cancellationToken) =>
        stream.ReadAsync(part, 0, part.Length, cancellationToken);
#else
    private static ValueTask<int> ReadPartAsync(Stream stream, byte[] part, CancellationToken cancellationToken) =>
        stream.ReadAsync(part.AsMemory(), cancellationToken);
#endif

    private static FileStream Open(string path, bool isAsync) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, PartSize, isAsync ? FileOptions.Asynchronous : FileOptions.SequentialScan);

    private static ParsedText Decode(MemoryStream bytes, ManifestOptions options)
    {
        var (text, fault) = TextDecoder.Decode(bytes.GetBuffer(), (int)bytes.Length);
        if (text is not null)
        {
            return YamlTextReader.Read(text, options);
        }

        var parsed = new ParsedText();
        parsed.Faults.Add(fault!);
        return parsed;
    }

    private static ParsedText TooLarge(ManifestOptions options)
    {
        var parsed = new ParsedText();
        parsed.Report(SourcePosition.Start, $"the file has more than {options.MostCharacters.ToString("N0", CultureInfo.InvariantCulture)} bytes", "Split it, or raise ManifestOptions.MostCharacters.");
        return parsed;
    }

    private static ManifestException Unreadable(string name, Exception fault) => new($"{name}: the file cannot be read. {fault.Message}", fault);
}
