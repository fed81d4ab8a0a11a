using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>The additional files of a compilation that may hold policies.</summary>
internal sealed class PolicyFiles
{
    private readonly List<(AdditionalText Text, PolicyFile File)> _files = [];
    private readonly Dictionary<string, LintOptions> _configurations = new(StringComparer.Ordinal);

    private PolicyFiles()
    {
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<(AdditionalText Text, PolicyFile File)> All => _files;

    public static PolicyFiles Among(ImmutableArray<AdditionalText> additional, CancellationToken cancellation)
    {
        var files = new PolicyFiles();
        foreach (var text in additional)
        {
            cancellation.ThrowIfCancellationRequested();
            if (PolicyFile.Read(text, cancellation) is { } file)
            {
                files._files.Add((text, file));
                if (file.Configuration is { } configuration)
                {
                    files._configurations[FolderOf(file.Path)] = configuration.Options.ForCompiler();
                }
            }
        }

        return files;
    }

    /// <summary>What the nearest <c>netpol.yaml</c> says that lies beside a file or in a folder above it.</summary>
    public LintOptions ConfigurationFor(string path)
    {
        for (var folder = FolderOf(path); _configurations.Count > 0; folder = FolderOf(folder))
        {
            if (_configurations.TryGetValue(folder, out var found))
            {
                return found;
            }

            if (folder.Length == 0)
            {
                break;
            }
        }

        return LintOptions.DefaultOfCompiler;
    }

    /// <summary>What the files tell about the cluster, beside what is known already; null where nothing is known.</summary>
    public Cluster? AddTo(Cluster? known)
    {
        var manifest = _files.Select(entry => entry.File.Read(LintOptions.Default)).Aggregate(default(Manifest), (all, next) => all is null ? next : all.And(next));
        if (manifest?.ToCluster().WithPolicies([]) is not { } found || (found.Workloads.Count == 0 && found.Services.Count == 0 && !found.Namespaces.Any()))
        {
            return known;
        }

        if (known is null)
        {
            return found;
        }

        var names = new HashSet<string>(found.Workloads.Select(workload => workload.ToString()), StringComparer.Ordinal);
        return found.And(known.Workloads.Where(workload => names.Add(workload.ToString())));
    }

    private static string FolderOf(string path)
    {
        var end = path.LastIndexOfAny(['/', '\\']);
        return end < 0 ? "" : path.Substring(0, end);
    }
}
