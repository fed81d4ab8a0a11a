namespace NetPolSdk.Architecture.Tests;

/// <summary>The files of a repository and their texts, by path relative to its root; a made-up one proves that a check can fail.</summary>
internal sealed class SourceTree
{
    private static readonly string[] Binary = [".png", ".ico", ".snk", ".gz", ".zip"];

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private SourceTree()
    {
    }

    /// <summary>This repository, without what builds and editors leave in it.</summary>
    public static SourceTree Repository { get; } = Read(FindRoot());

    public IReadOnlyDictionary<string, string> Files => _files;

    public static SourceTree Of(params (string Path, string Text)[] files)
    {
        var tree = new SourceTree();
        foreach (var (path, text) in files)
        {
            tree._files.Add(path, text);
        }

        return tree;
    }

    /// <summary>The files below a folder with an ending, such as <c>.cs</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string folder, string extension) =>
        _files.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal) && file.Key.EndsWith(extension, StringComparison.Ordinal));

    private static SourceTree Read(string root)
    {
        var ignored = File.ReadLines(Path.Combine(root, ".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/')).Append(".git").ToHashSet();
        var tree = new SourceTree();
        tree.Read(new DirectoryInfo(root), "", ignored);
        return tree;
    }

    private void Read(DirectoryInfo folder, string path, HashSet<string> ignored)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != ".git" && !Binary.Contains(file.Extension)))
        {
            _files.Add(path + file.Name, File.ReadAllText(file.FullName));
        }

        foreach (var child in folder.EnumerateDirectories().Where(child => !ignored.Contains(child.Name)))
        {
            Read(child, path + child.Name + "/", ignored);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetPolSdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"NetPolSdk.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
