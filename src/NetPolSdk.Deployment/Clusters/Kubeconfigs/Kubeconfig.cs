namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>What one or several kubeconfig files say together: of clusters, users and contexts of one name the first file's counts, whole.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#merging-kubeconfig-files">Merging kubeconfig files</seealso>
internal sealed class Kubeconfig
{
    private readonly List<KubeconfigEntry> _files;
    private readonly Dictionary<string, KubeconfigEntry> _clusters;
    private readonly Dictionary<string, KubeconfigEntry> _users;
    private readonly Dictionary<string, KubeconfigEntry> _contexts;

    private Kubeconfig(List<KubeconfigEntry> files, IReadOnlyList<string> paths)
    {
        _files = files;
        Paths = paths;
        _clusters = Merge("clusters", "cluster");
        _users = Merge("users", "user");
        _contexts = Merge("contexts", "context");
        CurrentContext = files.Select(file => file.Text("current-context")).FirstOrDefault(name => name is not null);
    }

    /// <summary>Where was looked.</summary>
    public IReadOnlyList<string> Paths { get; }

    public string? CurrentContext { get; }

    /// <summary>Whether nothing is configured at all.</summary>
    public bool IsEmpty => _clusters.Count == 0 && _contexts.Count == 0;

    public IEnumerable<string> ContextNames => _contexts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the file that is named, which must be there, or those of the environment, which need not.</summary>
    /// <exception cref="KubeconfigException">A file is missing or wrong.</exception>
    public static Kubeconfig Load(string? named, LocalEnvironment environment)
    {
        if (named is not null && !File.Exists(named))
        {
            throw new KubeconfigException($"There is no kubeconfig {Quoted.Line(named)}. Check the path.");
        }

        string[] paths = named is not null ? [named] : [.. environment.KubeconfigPaths()];
        return new Kubeconfig([.. paths.Select(KubeconfigFile.Read).OfType<KubeconfigEntry>()], paths);
    }

    public KubeconfigEntry? Context(string name) => _contexts.GetValueOrDefault(name);

    public KubeconfigEntry? Cluster(string name) => _clusters.GetValueOrDefault(name);

    public KubeconfigEntry? User(string name) => _users.GetValueOrDefault(name);

    private Dictionary<string, KubeconfigEntry> Merge(string list, string kind)
    {
        var merged = new Dictionary<string, KubeconfigEntry>(StringComparer.Ordinal);
        foreach (var file in _files)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in file.Parts(list))
            {
                var name = item.Text("name") ?? throw item.Fault("name", "is missing", $"Give the {kind} a name.");
                if (!own.Add(name))
                {
                    throw item.Fault("name", $"is that of a {kind} before", "Rename or remove one of them.");
                }

                var what = $"{kind} {Quoted.Text(name)}";
                merged.TryAdd(name, item.Part(kind) is { } entry ? entry with { What = what } : KubeconfigEntry.Empty(file.Path, what));
            }
        }

        return merged;
    }
}
