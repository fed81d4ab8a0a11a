using NetPolSdk.Deployment.Findings;
using NetPolSdk.Deployment.Output;
using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Deployment.Input;

/// <summary>Everything that the user's paths hold.</summary>
/// <param name="Manifest">The documents, and what is wrong with them.</param>
/// <param name="Paths">The paths that the user named.</param>
/// <param name="Files">How many files were read.</param>
internal sealed record InputManifest(Manifest Manifest, IReadOnlyList<string> Paths, int Files)
{
    /// <summary>What was read of a cluster; null where files were read.</summary>
    public ClusterSnapshot? Live { get; private init; }

    /// <summary>Whether the objects are those of a cluster, which have no lines.</summary>
    public bool IsLive => Live is not null;

    /// <summary>What is wrong with documents, at their places. What merely lies in a folder and claims to be no object, such as the values of a chart, is not wrong.</summary>
    public IEnumerable<LocatedFinding> Findings
    {
        get
        {
            if (Manifest.Findings.Count == 0)
            {
                return [];
            }

            var unrelated = Manifest.Documents
                .Where(document => document is { ApiVersion: null, Kind: null } && !Paths.Contains(document.File))
                .Select(document => new SourceLocation(document.File, document.Root.Position))
                .ToHashSet();
            return Manifest.Findings.Where(found => IsLive || !unrelated.Contains(found.Location)).Select(found => At(found.Finding, found.Location));
        }
    }

    /// <summary>Whether there is any object of Kubernetes in the input.</summary>
    public bool HasObjects => Manifest.Documents.Any(document => document is { ApiVersion: not null, Kind: not null });

    /// <summary>Reads the files behind paths.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="console">The console.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="UnusableInputException">A file is not there, cannot be read, or there is none.</exception>
    public static InputManifest Read(IReadOnlyList<string> paths, InputConsole console, CancellationToken cancellation, ManifestOptions? options = null) =>
        Read(paths, console, _ => options, cancellation);

    /// <summary>Reads the files behind paths, each in its own way.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="console">The console.</param>
    /// <param name="options">How to read each file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static InputManifest Read(IReadOnlyList<string> paths, InputConsole console, Func<string, ManifestOptions?> options, CancellationToken cancellation)
    {
        Manifest? all = null;
        var files = 0;
        foreach (var name in InputPaths.Find(paths, console, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (name != InputPaths.StandardInput && LintConfiguration.IsAt(console.FullPath(name)))
            {
                continue;
            }

            var manifest = ReadFile(name, console, options(name));
            all = all is null ? manifest : all.And(manifest);
            files++;
        }

        return all is null
            ? throw new UnusableInputException($"there is no .yaml, .yml or .json file in {string.Join(", ", paths.Select(SafeText.Line))}.")
            : new InputManifest(all, paths, files);
    }

    /// <summary>What was read of a cluster.</summary>
    /// <param name="snapshot">The cluster.</param>
    public static InputManifest Of(ClusterSnapshot snapshot) => new(snapshot.Manifest, [LocatedFinding.LiveFile], 0) { Live = snapshot };

    /// <summary>A finding at its place.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="location">The place in a file; null where it is not known.</param>
    public LocatedFinding At(Finding finding, SourceLocation? location) => IsLive ? LocatedFinding.OfLive(finding) : LocatedFinding.Of(finding, location ?? new SourceLocation(null, SourcePosition.Start));

    /// <summary>Refuses input without a single object of Kubernetes; what was wrong with it is told before.</summary>
    /// <param name="console">The console.</param>
    /// <exception cref="UnusableInputException">There is none.</exception>
    public void RequireObjects(InputConsole console)
    {
        if (HasObjects)
        {
            return;
        }

        var shown = string.Join(", ", Paths.Select(path => path == InputPaths.StandardInput ? "standard input" : SafeText.Line(path)));
        NoteFindings(console);
        throw new UnusableInputException($"there are no Kubernetes manifests in {shown}. Every object has an apiVersion and a kind.");
    }

    /// <summary>Tells on standard error which policies are of kinds that this version does not know, because silence about them would look like safety.</summary>
    /// <param name="console">The console.</param>
    /// <returns>Whether there is none.</returns>
    public bool NoteUnknownKinds(InputConsole console)
    {
        var unknown = Manifest.Documents.Where(IsPolicyOfUnknownKind).ToList();
        foreach (var document in unknown)
        {
            var location = document.LocationOf(FieldPath.Root);
            var place = IsLive ? "" : string.Create(null, $"{location.File ?? InputPaths.StandardInput}:{location.Line}: ");
            console.Note(SafeText.Line($"{place}{document} is of a kind that this version does not evaluate; it is left out."));
        }

        return unknown.Count == 0;
    }

    /// <summary>Tells on standard error what could not be used.</summary>
    /// <param name="console">The console.</param>
    /// <returns>Whether all of it could be used.</returns>
    public bool NoteFindings(InputConsole console)
    {
        var errors = Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        FindingsAsText.Write(console.Error, errors, colours: false);
        return errors.Count == 0;
    }

    private static bool IsPolicyOfUnknownKind(ManifestDocument document) => document.Policy is { } policy
        ? !PolicyLowering.Lowers(policy)
        : document is { ApiVersion: { } apiVersion, Kind: { } kind }
        && kind.EndsWith("Policy", StringComparison.Ordinal)
        && apiVersion.Split('/')[0] is "policy.networking.k8s.io" or "projectcalico.org" or "crd.projectcalico.org" or "cilium.io"
        && AdminPolicyBinder.SchemaOf(apiVersion, kind) is null // its faults are findings
        && !CalicoBinder.Knows(apiVersion, kind)
        && !CiliumBinder.IsKnown(apiVersion, kind);

    /// <summary>Reads one file.</summary>
    /// <param name="name">The file, or - for standard input.</param>
    /// <param name="console">The console.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static Manifest ReadFile(string name, InputConsole console, ManifestOptions? options = null)
    {
        try
        {
            using var stream = name == InputPaths.StandardInput ? console.Input() : File.OpenRead(console.FullPath(name));
            return Manifest.Read(stream, name, options);
        }
        catch (ManifestException unreadable)
        {
            throw new UnusableInputException(SafeText.Line(unreadable.Message));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"cannot read {SafeText.Line(name)}: {SafeText.Line(failure.Message)}");
        }
    }
}
