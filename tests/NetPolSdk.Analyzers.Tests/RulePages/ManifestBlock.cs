namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>A YAML block of a page, read and linted: manifests, or settings where its first line says <c># netpol.yaml</c>.</summary>
internal static class ManifestBlock
{
    /// <param name="block">The block.</param>
    /// <param name="settings">The page's <c>.editorconfig</c>.</param>
    public static IReadOnlyList<string> RulesBroken(string block, string settings)
    {
        if (block.StartsWith("# " + LintConfiguration.FileName, StringComparison.Ordinal))
        {
            return [.. LintConfiguration.Parse(block).Findings.Select(found => found.Finding.Rule.Id).Distinct()];
        }

        var manifest = Manifest.Parse(block);
        var findings = manifest.Findings.Select(finding => finding.Finding).Concat(manifest.Policies.Lint(PageSettings.Options(settings) with { Cluster = manifest.ToCluster() }).Findings);
        return [.. findings.Select(finding => finding.Rule.Id).Distinct()];
    }
}
