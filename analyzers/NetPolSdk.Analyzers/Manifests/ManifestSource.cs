using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>A text of manifests within a project, as it was read.</summary>
/// <param name="manifest">What it holds.</param>
internal abstract class ManifestSource(Manifest manifest)
{
    /// <summary>What it holds.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <summary>What is wrong in the text. Documents that claim to be no object of Kubernetes are others' business.</summary>
    public virtual IEnumerable<ManifestFinding> Faults
    {
        get
        {
            var unrelated = new HashSet<SourceLocation>(Manifest.Documents
                .Where(document => document is { ApiVersion: null, Kind: null })
                .Select(document => new SourceLocation(document.File, document.Root.Position)));
            return Manifest.Findings.Where(found => !unrelated.Contains(found.Location));
        }
    }

    /// <summary>The place in the project, as an editor underlines it.</summary>
    public abstract Location LocationOf(SourcePosition position);

    /// <summary>The policies, with what the rules are told about them.</summary>
    public IEnumerable<JudgedPolicy> Policies(LintOptions options)
    {
        foreach (var document in Manifest.Documents)
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
        foreach (var fault in Faults)
        {
            if (options.TryConfigure(fault.Finding.Rule, fault.Finding.Severity, out var severity))
            {
                report.Add(fault.Finding, severity, LocationOf(fault.Location.Position));
            }
        }
    }
}
