namespace NetPolSdk;

/// <summary>
/// What a file <c>netpol.yaml</c> tells the rules about the cluster that the manifests beside it are for. What in it cannot be
/// used is a finding, and the rest counts.
/// </summary>
public sealed class LintConfiguration
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "netpol.yaml";

    internal LintConfiguration(string? file, LintOptions options, ValueList<ManifestFinding> findings)
    {
        File = file;
        Options = options;
        Findings = findings;
    }

    /// <summary>The file; null where the text came from no file.</summary>
    public string? File { get; }

    /// <summary>What it says.</summary>
    public LintOptions Options { get; }

    /// <summary>What in it cannot be used, in the order written.</summary>
    public ValueList<ManifestFinding> Findings { get; }

    /// <summary>Reads a text of settings, YAML or JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The file that it comes from, for findings.</param>
    public static LintConfiguration Parse(string text, string? fileName = null) =>
        ConfigurationReader.Read(YamlTextReader.Read(Require.NotNull(text, nameof(text)), ManifestOptions.Default), fileName);

    /// <summary>Reads a file of settings.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ManifestException">The file cannot be opened or read.</exception>
    public static LintConfiguration ReadFile(string path) =>
        ConfigurationReader.Read(ManifestFile.Read(Require.NotNull(path, nameof(path)), ManifestOptions.Default), path);

    /// <summary>
    /// Reads the nearest <c>netpol.yaml</c> of a folder and the folders above it; null where there is none. A file of that name that
    /// holds Kubernetes objects is a manifest, and passed over.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ManifestException">A file cannot be opened or read.</exception>
    public static LintConfiguration? Find(string folder)
    {
        for (var at = new DirectoryInfo(Require.NotNull(folder, nameof(folder))); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, FileName);
            if (System.IO.File.Exists(path) && ManifestFile.Read(path, ManifestOptions.Default) is var parsed && !ConfigurationReader.IsManifest(parsed))
            {
                return ConfigurationReader.Read(parsed, path);
            }
        }

        return null;
    }

    /// <summary>Whether a text of that file name holds settings, rather than Kubernetes objects.</summary>
    /// <param name="text">The text.</param>
    internal static bool IsIn(string text) => ConfigurationReader.IsConfiguration(YamlTextReader.Read(text, ManifestOptions.Default));

    /// <summary>Whether a path names a file of settings; false where it cannot be read.</summary>
    /// <param name="path">The path.</param>
    internal static bool IsAt(string path)
    {
        try
        {
            return Path.GetFileName(path) == FileName && ConfigurationReader.IsConfiguration(ManifestFile.Read(path, ManifestOptions.Default));
        }
        catch (ManifestException)
        {
            return false;
        }
    }
}
