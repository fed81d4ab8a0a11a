namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>A YAML block of a page, read and linted: manifests, or settings where its first line says <c># netpol.yaml</c>.</summary>
internal static class ManifestBlock
{
    public static IReadOnlyList<string> RulesBroken(string block)
    {
        if (block.StartsWith("# " + LintConfiguration.FileName, StringComparison.Ordinal))
        {
            return [.. LintConfiguration.Parse(block).Findings.Select(found => found.Finding.Rule.Id).Distinct()];
        }

        var manifest = Manifest.Parse(block);
        var findings = manifest.Findings.Select(finding => finding.Finding).Concat(manifest.Policies.Lint(new LintOptions { Cluster = manifest.ToCluster() }).Findings);
        return [.. findings.Select(finding => finding.Rule.Id).Distinct()];
    }
}
