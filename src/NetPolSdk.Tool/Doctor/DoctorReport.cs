using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>What a cluster is like, and what in it keeps policies from working.</summary>
/// <param name="Server">What the server is called.</param>
/// <param name="Facts">What the cluster tells of itself.</param>
/// <param name="Snapshot">What was read.</param>
/// <param name="Findings">What is wrong, the worst first.</param>
/// <param name="NotJudged">How many checks could not be decided.</param>
internal sealed record DoctorReport(string Server, ClusterFacts Facts, ClusterSnapshot Snapshot, IReadOnlyList<DoctorFinding> Findings, int NotJudged)
{
    /// <summary>The kinds of policy that the server serves, with their versions.</summary>
    public IEnumerable<(string Kind, string ApiVersion)> Served => SnapshotKind.All
        .Where(kind => kind.Part == SnapshotPart.Policies)
        .SelectMany(kind => Snapshot.Served.VersionsOf(kind.Group, kind.Kind).Select(resource => (resource.Kind, resource.ApiVersion)));
}
