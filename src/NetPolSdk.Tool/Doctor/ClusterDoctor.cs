using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>Looks for what keeps policies from working: by the lint rules, told what runs, and by questions that only a whole cluster answers.</summary>
internal static class ClusterDoctor
{
    /// <summary>Examines a cluster. Nothing is written.</summary>
    /// <param name="server">Its server.</param>
    /// <param name="space">The one namespace to read; null for all.</param>
    /// <param name="cancellation">Ends the examination.</param>
    public static async Task<DoctorReport> ExamineAsync(IApiServer server, string? space, CancellationToken cancellation)
    {
        var snapshot = await ClusterSnapshot.ReadAsync(server, space, SnapshotKind.All, cancellation).ConfigureAwait(false);
        if (await CiliumSettingsAsync(server, cancellation).ConfigureAwait(false) is { } settings)
        {
            snapshot = snapshot with { Objects = [.. snapshot.Objects, settings] };
        }

        var facts = ClusterFacts.Of(snapshot);
        var cluster = snapshot.Manifest.ToCluster();
        var rules = RuleFindings.Of(snapshot.Manifest, cluster, facts, out var notJudged);
        var dns = new DnsCheck(cluster, facts, cancellation).Findings(NamespacesOf(rules, "dns"));
        var findings = EnforcementCheck.Findings(facts, cluster).Concat(rules).Concat(dns).Concat(DefaultDenyCheck.Findings(cluster, facts));
        return new DoctorReport(server.Name, facts, snapshot, [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Check, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)], notJudged);
    }

    /// <summary>The one ConfigMap that is read: whether Cilium enforces policies stands nowhere else. Who may not read it is told nothing of it.</summary>
    private static async Task<LiveObject?> CiliumSettingsAsync(IApiServer server, CancellationToken cancellation)
    {
        try
        {
            return await server.GetAsync(ApiResource.ConfigMaps, "kube-system", "cilium-config", cancellation).ConfigureAwait(false);
        }
        catch (ApiServerException refused) when (refused.IsForbidden)
        {
            return null;
        }
    }

    private static HashSet<string> NamespacesOf(IEnumerable<DoctorFinding> findings, string check) =>
        [.. findings.Where(finding => finding.Check == check && finding.Subject.Contains('/')).Select(finding => finding.Subject.Split(' ')[^1].Split('/')[0])];
}
