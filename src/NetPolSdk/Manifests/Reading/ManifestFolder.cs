namespace NetPolSdk;

/// <summary>Finds the manifests of a folder.</summary>
internal static class ManifestFolder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The files, in the ordinal order of their paths.</summary>
    /// <exception cref="ManifestException">A folder cannot be listed.</exception>
    public static List<string> Files(string folder)
    {
        var files = new List<string>();
        try
        {
            Collect(new DirectoryInfo(folder), folder, files);
        }
        catch (Exception fault) when (ManifestFile.IsOfTheFileSystem(fault))
        {
            throw new ManifestException($"{folder}: the folder cannot be read. {fault.Message}", fault);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Collect(DirectoryInfo folder, string path, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var entryPath = Path.Combine(path, entry.Name);
            if (entry is DirectoryInfo inner)
            {
                if ((inner.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    Collect(inner, entryPath, files);
                }
            }
            else if (Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                files.Add(entryPath);
            }
        }
    }
}
