namespace NetPolSdk.Tool.Findings;

/// <summary>Paths as SARIF has them.</summary>
internal static class SarifUri
{
    /// <summary>A relative reference, or a file URI where the path is absolute.</summary>
    /// <param name="path">A path with forward slashes; <c>-</c> for standard input.</param>
    public static string Of(string path)
    {
        if (path == "-")
        {
            return "stdin";
        }

        var relative = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var escaped = string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped : escaped;
    }
}
