namespace NetPolSdk;

/// <summary>
/// What has been read from YAML or JSON: every document of whatever kind, the policies among them, and what is wrong with
/// them. Reading finds faults and goes on; <see cref="ThrowIfInvalid"/> makes an exception of them.
/// </summary>
public sealed partial class Manifest
{
    private Manifest(List<ManifestDocument> documents, List<ManifestFinding> findings, List<ManifestFinding> suppressed)
    {
        Documents = ValueList.From(documents);
        Findings = ValueList.From(findings);
        Suppressed = ValueList.From(suppressed);
        Policies = ValueList.From(documents.Where(document => document.Policy is not null).Select(document => document.Policy!));
    }

    /// <summary>The objects, in the order written, files in ordinal order of their paths. Lists have become their items.</summary>
    public ValueList<ManifestDocument> Documents { get; }

    /// <summary>The policies that could be read and are valid, in the order of their documents.</summary>
    public ValueList<Policy> Policies { get; }

    /// <summary>
    /// What is wrong, in the order written: what a server would refuse, and what the written form says other than it looks, such as an
    /// empty list of peers. Rules about what a policy means are applied by <see cref="PolicyLinting"/>.
    /// </summary>
    public ValueList<ManifestFinding> Findings { get; }

    /// <summary>Findings about the written form that an annotation <c>netpolsdk.dev/allow</c> suppresses. They are not among <see cref="Findings"/>.</summary>
    public ValueList<ManifestFinding> Suppressed { get; }

    /// <summary>Whether there is something that a server would refuse, or that could not be read.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Finding.Severity == Severity.Error);

    /// <summary>This manifest, if there is nothing in it that a server would refuse.</summary>
    /// <exception cref="ManifestException">There are errors; all are listed.</exception>
    public Manifest ThrowIfInvalid() => HasErrors
        ? throw new ManifestException(ValueList.From(Findings.Where(finding => finding.Finding.Severity == Severity.Error)))
        : this;

    /// <summary>The manifest that holds what both hold.</summary>
    /// <param name="other">The other manifest.</param>
    public Manifest And(Manifest other)
    {
        Require.NotNull(other, nameof(other));
        return new Manifest([.. Documents, .. other.Documents], [.. Findings, .. other.Findings], [.. Suppressed, .. other.Suppressed]);
    }

    /// <summary>The document that a policy was read from; null where it was not read from here.</summary>
    /// <param name="policy">The policy, the very object that <see cref="Policies"/> has.</param>
    public ManifestDocument? DocumentOf(Policy policy) => Documents.FirstOrDefault(document => ReferenceEquals(document.Policy, policy));
}
