using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Input;

/// <summary>Finds the files behind the paths that a user gives.</summary>
internal static class InputPaths
{
    /// <summary>The path of standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The files, in the order of the paths and below a folder in ordinal order; a file that is reached twice comes once.
    /// Of folders, files that end in .yaml, .yml or .json; hidden folders and links to folders are left out.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="console">The console.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public static IEnumerable<string> Find(IEnumerable<string> paths, InputConsole console, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                if (seen.Add(StandardInput))
                {
                    yield return StandardInput;
                }

                continue;
            }

            foreach (var file in FilesOf(path, console, cancellation).Where(file => seen.Add(console.FullPath(file))))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<string> FilesOf(string path, InputConsole console, CancellationToken cancellation)
    {
        var full = console.FullPath(path.Length > 0 ? path : throw new UnusableInputException("a path is empty. Name a file, a folder, or - for standard input."));
        if (Directory.Exists(full))
        {
            return Below(full, cancellation).Select(file => Shown(path, Path.GetRelativePath(full, file)));
        }

        return File.Exists(full)
            ? [WithForwardSlashes(path)]
            : throw new UnusableInputException($"{SafeText.Line(path)}: there is no such file or folder.");
    }

    private static IEnumerable<string> Below(string folder, CancellationToken cancellation)
    {
        foreach (var entry in EntriesOf(folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry is FileInfo)
            {
                if (entry.Extension is ".yaml" or ".yml" or ".json")
                {
                    yield return entry.FullName;
                }
            }
            else if (entry.LinkTarget is null && !entry.Name.StartsWith('.'))
            {
                foreach (var file in Below(entry.FullName, cancellation))
                {
                    yield return file;
                }
            }
        }
    }

    private static List<FileSystemInfo> EntriesOf(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).ToList();
            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"cannot read the folder {SafeText.Line(folder)}: {SafeText.Line(failure.Message)}");
        }
    }

    private static string Shown(string path, string relative)
    {
        var start = path == "." ? "" : path.TrimEnd('/', Path.DirectorySeparatorChar) + "/";
        return WithForwardSlashes(start + relative);
    }

    private static string WithForwardSlashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
