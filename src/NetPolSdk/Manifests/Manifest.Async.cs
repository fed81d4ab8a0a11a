namespace NetPolSdk;

public sealed partial class Manifest
{
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="ReadFile"/>
    public static async Task<Manifest> ReadFileAsync(string path, ManifestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        collected.Add(await ManifestFile.ReadAsync(Require.NotNull(path, nameof(path)), options, cancellationToken).ConfigureAwait(false), path, options);
        return collected.ToManifest();
    }

    /// <param name="path">The folder. Links to folders are not followed.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="ReadFolder"/>
    public static async Task<Manifest> ReadFolderAsync(string path, ManifestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        foreach (var file in ManifestFolder.Files(Require.NotNull(path, nameof(path))))
        {
            try
            {
                collected.Add(await ManifestFile.ReadAsync(file, options, cancellationToken).ConfigureAwait(false), file, options);
            }
            catch (ManifestException unreadable)
            {
                collected.AddUnreadable(file, unreadable, options);
            }
        }

        return collected.ToManifest();
    }

    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="fileName">A name for findings.</param>
    /// <param name="options">How to read; <see cref="ManifestOptions.Default"/> where left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="Read"/>
    public static async Task<Manifest> ReadAsync(Stream stream, string? fileName = null, ManifestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ManifestOptions.Default;
        var collected = new Collected();
        collected.Add(await ManifestFile.ReadAsync(Require.NotNull(stream, nameof(stream)), fileName, options, cancellationToken).ConfigureAwait(false), fileName, options);
        return collected.ToManifest();
    }
}
