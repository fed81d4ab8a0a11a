using NetPolSdk.Deployment.Snapshots;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Input;

/// <summary>What the rules are told about each policy: by the nearest <c>netpol.yaml</c> of its file, and over that by the command line.</summary>
/// <param name="console">The console.</param>
/// <param name="commandLine">Applies what the command line says.</param>
/// <param name="given">The one configuration that the user named; null where each file has its own.</param>
internal sealed class LintConfigurations(ToolConsole console, Func<LintOptions, LintOptions> commandLine, string? given)
{
    private readonly Dictionary<string, LintOptions> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintConfiguration> _read = new(StringComparer.Ordinal);
    private Cluster? _cluster;
    private ClusterFacts? _facts;

    /// <summary>What in the configurations cannot be used, so far.</summary>
    public IEnumerable<LocatedFinding> Findings => _read.Values
        .SelectMany(configuration => configuration.Findings)
        .Select(found => LocatedFinding.Of(found.Finding, found.Location with { File = Shown(found.Location.File!) }));

    /// <summary>Tells the rules from here on what the input says about the cluster.</summary>
    /// <param name="cluster">What it says.</param>
    /// <param name="facts">What a live cluster tells of itself, which counts where no file says otherwise; null for manifests.</param>
    public void Know(Cluster cluster, ClusterFacts? facts)
    {
        _cluster = cluster;
        _facts = facts;
        _byFolder.Clear();
    }

    /// <summary>What the rules are told about the policies of a file.</summary>
    /// <param name="file">The file, as the user named it; null for standard input.</param>
    /// <exception cref="UnusableInputException">A configuration cannot be read.</exception>
    public LintOptions Of(string? file)
    {
        var folder = given ?? Path.GetDirectoryName(console.FullPath(file is null or InputPaths.StandardInput ? LintConfiguration.FileName : file)) ?? "/";
        if (!_byFolder.TryGetValue(folder, out var options))
        {
            var found = Read(folder);
            if (found is not null)
            {
                // Of each file once, however many folders it is the nearest of: what is wrong in it is said once.
                found = _read.TryGetValue(found.File!, out var known) ? known : _read[found.File!] = found;
            }

            var inFile = found?.Options ?? LintOptions.Default;
            options = commandLine(_facts?.Beneath(inFile) ?? inFile).Knowing(_cluster);
            _byFolder.Add(folder, options);
        }

        return options;
    }

    private LintConfiguration? Read(string folder)
    {
        try
        {
            return given is null ? LintConfiguration.Find(folder) : LintConfiguration.ReadFile(console.FullPath(given));
        }
        catch (ManifestException unreadable)
        {
            throw new UnusableInputException(SafeText.Line(unreadable.Message));
        }
    }

    /// <summary>The path as a user would write it: from the current folder where it is below it.</summary>
    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(console.FullPath("."), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
