using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>What the lint rules say of a cluster's policies, as far as it keeps them from working. What is a matter of taste is left to <c>lint</c>.</summary>
internal static class RuleFindings
{
    private static readonly Dictionary<string, string> Checks = new(StringComparer.Ordinal)
    {
        [RuleIds.SelectsNothing] = "selects-nothing",
        [RuleIds.PeerSelectsNothing] = "peer-matches-nothing",
        [RuleIds.PodsInAnotherNamespace] = "other-namespace",
        [RuleIds.UnknownNamespace] = "unknown-namespace",
        [RuleIds.MisspeltLabel] = "near-miss",
        [RuleIds.CiliumLabel] = "near-miss",
        [RuleIds.NoDefaultDeny] = DefaultDenyCheck.Check,
        [RuleIds.MissingDns] = DnsCheck.Check,
        [RuleIds.DnsOverOneProtocol] = DnsCheck.Check,
        [RuleIds.WrongResolver] = DnsCheck.Check,
        [RuleIds.NodeResolverMissing] = DnsCheck.Check,
        [RuleIds.HboneNotAdmitted] = "mesh",
        [RuleIds.AmbientProbes] = "mesh",
        [RuleIds.MeshControlPlane] = "mesh",
        [RuleIds.ApiServerBlocked] = "blocked",
        [RuleIds.WebhookBlocked] = "blocked",
        [RuleIds.EntranceBlocked] = "blocked",
        [RuleIds.ScrapingBlocked] = "blocked",
        [RuleIds.ChallengeBlocked] = "blocked",
        [RuleIds.SelectsHostNetwork] = "host-network",
        [RuleIds.UnsupportedFeature] = "unsupported",
        [RuleIds.AwsVpcLimits] = "unsupported",
        [RuleIds.KindNotServed] = "kind-not-enforced",
    };

    /// <summary>The findings.</summary>
    /// <param name="manifest">The cluster's objects.</param>
    /// <param name="cluster">What they make up.</param>
    /// <param name="facts">What the cluster tells of itself.</param>
    /// <param name="notJudged">How many checks could not be decided.</param>
    public static IReadOnlyList<DoctorFinding> Of(Manifest manifest, Cluster cluster, ClusterFacts facts, out int notJudged)
    {
        var report = manifest.Policies.Lint(facts.Beneath(LintOptions.Default) with { Cluster = cluster });
        notJudged = report.NotJudged;
        return [.. manifest.Findings.Where(found => found.Finding.Severity == Severity.Error).Select(found => Finding(found.Finding, "invalid", facts)),
            .. report.Findings.Where(finding => Checks.ContainsKey(finding.Rule.Id)).Select(finding => Finding(finding, CheckOf(finding), facts))];
    }

    /// <summary>A selector that matches nothing and resembles one that does is a slip, whatever else it is.</summary>
    private static string CheckOf(Finding finding) => finding.Facts.Count > 0 && finding.Rule.Id is (RuleIds.SelectsNothing or RuleIds.PeerSelectsNothing) ? "near-miss" : Checks[finding.Rule.Id];

    private static DoctorFinding Finding(Finding finding, string check, ClusterFacts facts) =>
        new(check, finding.Severity, finding.Policy, finding.Message, finding.Remedy, FixCommands.Of(finding, facts)) { Field = finding.Field.ToString(), Rule = finding.Rule.Id };
}
