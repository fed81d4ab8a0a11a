using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>A text of manifests within a project, as it was read.</summary>
/// <param name="text">The text.</param>
/// <param name="path">The file that it is in; null where it is in none.</param>
internal abstract class ManifestSource(string text, string? path)
{
    private readonly ConcurrentDictionary<CiliumVersion, Manifest> _read = new();

    /// <summary>The text.</summary>
    protected string Text { get; } = text;

    /// <summary>What it holds, as the options read it: always the same object for the same options.</summary>
    public Manifest Read(LintOptions options) => _read.GetOrAdd(options.CiliumVersion, version => Manifest.Parse(Text, path, ManifestOptions.For(version)));

    /// <summary>What is wrong in the text. Documents that claim to be no object of Kubernetes are others' business.</summary>
    public virtual IEnumerable<ManifestFinding> Faults(LintOptions options)
    {
        var manifest = Read(options);
        var unrelated = new HashSet<SourceLocation>(manifest.Documents
            .Where(document => document is { ApiVersion: null, Kind: null })
            .Select(document => new SourceLocation(document.File, document.Root.Position)));
        return manifest.Findings.Where(found => !unrelated.Contains(found.Location));
    }

    /// <summary>The place in the project, as an editor underlines it.</summary>
    public abstract Location LocationOf(SourcePosition position);

    /// <summary>The policies, with what the rules are told about them.</summary>
    public IEnumerable<JudgedPolicy> Policies(LintOptions options)
    {
        foreach (var document in Read(options).Documents)
        {
            if (document.Policy is { } policy)
            {
                yield return new JudgedPolicy(policy, options, field => LocationOf(document.LocationOf(field).Position));
            }
        }
    }

    /// <summary>Reports what is wrong in the text.</summary>
    public void ReportFaults(LintOptions options, Report report)
    {
        foreach (var fault in Faults(options))
        {
            if (options.TryConfigure(fault.Finding.Rule, fault.Finding.Severity, out var severity))
            {
                report.Add(fault.Finding, severity, LocationOf(fault.Location.Position));
            }
        }
    }
}
