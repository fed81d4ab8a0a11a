namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>Data that stands in the kubeconfig itself, as base64 in a field with <c>-data</c>, or else in a file.</summary>
internal static class PemData
{
    public static (byte[]? Data, string Field) Read(KubeconfigEntry entry, string field)
    {
        var inline = field + "-data";
        if (entry.Text(inline) is { } text)
        {
            try
            {
                return (Convert.FromBase64String(text), inline);
            }
            catch (FormatException)
            {
                throw entry.Fault(inline, "is not base64", "Encode the PEM file with base64, or name the file in " + field + ".");
            }
        }

        if (entry.FullPath(field) is not { } path)
        {
            return (null, field);
        }

        try
        {
            return (File.ReadAllBytes(path), field);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw entry.Fault(field, $"names {Quoted.Line(path)}, which cannot be read", "Check the path and its permissions; a relative path begins at the folder of the kubeconfig.", exception);
        }
    }
}
