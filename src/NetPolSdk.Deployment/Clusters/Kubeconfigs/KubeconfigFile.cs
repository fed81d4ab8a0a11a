namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>Reads one kubeconfig file.</summary>
internal static class KubeconfigFile
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>The whole file; null where there is no such file, or nothing in it.</summary>
    /// <exception cref="KubeconfigException">The file cannot be read, or is no kubeconfig.</exception>
    public static KubeconfigEntry? Read(string path)
    {
        if (ReadText(path) is not { } text)
        {
            return null;
        }

        var manifest = Manifest.Parse(text, path);
        if (manifest.Findings.FirstOrDefault(finding => finding.Finding is { Severity: Severity.Error, Rule.Id: RuleIds.Unreadable }) is { } unreadable)
        {
            // What the parser says is not repeated: it may quote a line, and a line may hold a token.
            throw new KubeconfigException($"{Quoted.Line(unreadable.Location.ToString())}: is no YAML of a kubeconfig. Correct the line, or have the file written anew.");
        }

        return manifest.Documents is [{ Root: MappingNode root }, ..] ? new KubeconfigEntry(path, "the kubeconfig", root) : null;
    }

    private static string? ReadText(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return Directory.Exists(path) ? throw new KubeconfigException($"{Quoted.Line(path)} is a folder. Name a kubeconfig file in KUBECONFIG or --kubeconfig.") : null;
            }

            return new FileInfo(path).Length > MostBytes
                ? throw new KubeconfigException($"{Quoted.Line(path)} is too large for a kubeconfig. Name another file in KUBECONFIG or --kubeconfig.")
                : File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KubeconfigException($"{Quoted.Line(path)} cannot be read. Check its permissions, or name another file in KUBECONFIG or --kubeconfig.", exception);
        }
    }
}
