namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>A YAML block of a page, read and linted.</summary>
internal static class ManifestBlock
{
    public static IReadOnlyList<string> RulesBroken(string block)
    {
        var manifest = Manifest.Parse(block);
        var findings = manifest.Findings.Select(finding => finding.Finding).Concat(manifest.Policies.Lint().Findings);
        return [.. findings.Select(finding => finding.Rule.Id).Distinct()];
    }
}
