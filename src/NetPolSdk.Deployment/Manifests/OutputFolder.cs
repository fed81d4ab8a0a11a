using System.Globalization;
using System.Text;

namespace NetPolSdk.Deployment.Manifests;

/// <summary>
/// Writes a folder whole or not at all. New files are first written beside the old ones, under a name of their own; then
/// they change places, and if that fails the old ones are put back.
/// </summary>
internal static class OutputFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="UnusableStackException">The folder holds files that no earlier run wrote.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(folder);
        var old = FilesOfEarlierRun(target);
        var isNew = !Directory.Exists(target);
        var staging = Path.Combine(Directory.CreateDirectory(target).FullName, ".netpolsdk-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            Stage(staging, files, cancellation);
            Exchange(target, staging, old, files);
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
            if (isNew && !Directory.EnumerateFileSystemEntries(target).Any())
            {
                Directory.Delete(target);
            }
        }
    }

    /// <summary>What may be replaced. Anything else in the folder is someone's own, and would be mixed up with the policies.</summary>
    private static string[] FilesOfEarlierRun(string target)
    {
        if (!Directory.Exists(target))
        {
            return File.Exists(target) ? throw new UnusableStackException($"{target} is a file. Name a folder with --output-dir.") : [];
        }

        var kustomization = Path.Combine(target, ManifestFiles.Kustomization);
        var listed = File.Exists(kustomization) ? ManifestFiles.ListedIn(File.ReadAllText(kustomization))?.Append(ManifestFiles.Kustomization).ToHashSet(StringComparer.Ordinal) : null;
        string[] present = [.. Directory.EnumerateFileSystemEntries(target).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        return Array.Find(present, name => listed?.Contains(name) != true) is { } foreign
            ? throw new UnusableStackException($"{target} holds {foreign}, which no earlier run wrote. Name an empty folder with --output-dir, or one of an earlier run.")
            : present;
    }

    private static void Stage(string staging, IReadOnlyList<OutputFile> files, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(staging, "old"));
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            File.WriteAllText(Path.Combine(staging, file.Name), file.Text, Utf8);
        }
    }

    private static void Exchange(string target, string staging, string[] old, IReadOnlyList<OutputFile> files)
    {
        var undo = new Stack<Action>();
        try
        {
            foreach (var name in old)
            {
                Move(Path.Combine(target, name), Path.Combine(staging, "old", name), undo);
            }

            foreach (var file in files)
            {
                Move(Path.Combine(staging, file.Name), Path.Combine(target, file.Name), undo);
            }
        }
        catch
        {
            while (undo.TryPop(out var step))
            {
                step();
            }

            throw;
        }
    }

    private static void Move(string from, string to, Stack<Action> undo)
    {
        File.Move(from, to);
        undo.Push(() => File.Move(to, from));
    }
}
