using System.Globalization;
using System.Text.Json;

namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class CorpusTests
{
    /// <summary>As an evaluator reads: what clusters hold from older servers, such as an empty status, is no obstacle.</summary>
    private static readonly ManifestOptions AlreadyInCluster = new() { AlreadyInCluster = true };

    public static TheoryData<string> Cyclonus => Corpus.Cases("cyclonus-cases", "expected.csv");

    public static TheoryData<string> PolicyAssistant => Corpus.Cases("policy-assistant-cases", "expected.csv");

    public static TheoryData<string> NetpolAnalyzer => Corpus.Cases("netpol-analyzer", "expected.json");

    public static TheoryData<string> AlphaOneConformance => Corpus.Cases("conformance-anp-banp-v0.1.7", "pokes.csv");

    public static TheoryData<string> AlphaTwoConformance => Corpus.Cases("conformance-cnp-v1alpha2", "pokes.csv");

    [SkippableTheory]
    [MemberData(nameof(Cyclonus))]
    [MemberData(nameof(PolicyAssistant))]
    public void Every_probe_of_a_simulator_is_answered_alike(string name)
    {
        Corpus.Require();
        var folder = Path.Combine(Corpus.Folder!, name);
        var reachability = Reachability.Of(Manifest.ReadFolder(folder).ThrowIfInvalid().ToCluster());
        var rows = File.ReadLines(Path.Combine(folder, "expected.csv")).Skip(1).Select(line => line.Split(',')).Where(row => row[0] != row[1] && !row[7].StartsWith("invalid", StringComparison.Ordinal)).ToArray();

        rows.ShouldNotBeEmpty();
        rows.Where(row => Said(reachability, row) != row[7]).Select(row => string.Join(",", row)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(AlphaOneConformance))]
    [MemberData(nameof(AlphaTwoConformance))]
    public void Every_poke_of_the_conformance_tests_is_answered_as_they_demand(string name)
    {
        Corpus.Require();
        var folder = Path.Combine(Corpus.Folder!, name);
        var rows = File.ReadLines(Path.Combine(folder, "pokes.csv")).Skip(1).Select(line => line.Split(',')).GroupBy(row => row[0]).ToArray();
        rows.ShouldNotBeEmpty();
        foreach (var state in rows)
        {
            var reachability = Reachability.Of(Manifest.ReadFolder(Path.Combine(folder, state.Key)).ThrowIfInvalid().ToCluster());
            state.Where(row => Poked(reachability, row) != (row[7] == "true")).Select(row => string.Join(",", row)).ShouldBeEmpty();
        }
    }

    [SkippableTheory]
    [MemberData(nameof(NetpolAnalyzer))]
    public void Every_pair_of_workloads_is_connected_as_netpol_analyzer_says(string name)
    {
        Corpus.Require();
        var folder = Path.Combine(Corpus.Folder!, name);
        var cluster = Manifest.ReadFolder(Path.Combine(folder, "input"), AlreadyInCluster).ThrowIfInvalid().ToCluster();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var expected = json.RootElement.EnumerateArray()
            .Select(entry => (From: entry.GetProperty("src").GetString()!, To: entry.GetProperty("dst").GetString()!, Traffic: entry.GetProperty("conn").GetString()!))
            .Where(entry => !IsOutside(entry.From) && !IsOutside(entry.To))
            .Select(entry => $"{entry.From} {entry.To} {Canonical(entry.Traffic)}");

        var found = Reachability.Of(cluster).Connections().Where(connection => connection.From.Workload is not null && connection.To.Workload is not null);

        found.Select(connection => $"{connection.From} {connection.To} {connection.Traffic}").Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(NetpolAnalyzer))]
    public void An_ingress_controller_reaches_what_netpol_analyzer_says(string name)
    {
        Corpus.Require();
        var folder = Path.Combine(Corpus.Folder!, name);
        var manifest = Manifest.ReadFolder(Path.Combine(folder, "input"), AlreadyInCluster).ThrowIfInvalid();
        var reachability = Reachability.Of(manifest.ToCluster());
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var expected = json.RootElement.EnumerateArray()
            .Where(entry => entry.GetProperty("src").GetString() == "{ingress-controller}")
            .Select(entry => $"{entry.GetProperty("dst").GetString()} {Canonical(entry.GetProperty("conn").GetString()!)}");

        var found = manifest.EntrancesOf(reachability.Cluster).Where(entrance => entrance.Kind is "Ingress" or "Route")
            .GroupBy(entrance => entrance.Workload)
            .Select(group => (group.Key, Traffic: group.Aggregate(TrafficSet.None, (set, entrance) => set.Union(entrance.Traffic)).Intersect(reachability.ExposureOf(group.Key).FromAnyPod)))
            .Where(entry => !entry.Traffic.IsEmpty);

        found.Select(entry => $"{entry.Key} {entry.Traffic}").Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether a poke gets through; null where that is not plain.</summary>
    private static bool? Poked(Reachability reachability, string[] row)
    {
        ProtocolNames.TryParse(row[5].ToUpperInvariant(), out var protocol).ShouldBeTrue();
        return reachability.Between(row[2], row[3]).For(protocol, int.Parse(row[6], CultureInfo.InvariantCulture)) switch
        {
            Verdict.Allowed => true,
            Verdict.Denied => false,
            _ => null,
        };
    }

    private static string Said(Reachability reachability, string[] row)
    {
        ProtocolNames.TryParse(row[2], out var protocol).ShouldBeTrue();
        var verdict = reachability.Between(row[0], row[1]).For(protocol, int.Parse(row[3], CultureInfo.InvariantCulture));
        return verdict switch { Verdict.Allowed => "allowed", Verdict.Denied => "blocked", _ => "undefined" };
    }

    private static bool IsOutside(string end) => end.Contains("[External]", StringComparison.Ordinal) || end.StartsWith('{');

    private static string Canonical(string text) => text == "All Connections"
        ? "All"
        : string.Join("; ", text.Replace(",UDP", "|UDP", StringComparison.Ordinal).Replace(",TCP", "|TCP", StringComparison.Ordinal).Replace(",SCTP", "|SCTP", StringComparison.Ordinal)
            .Split('|').OrderBy(part => Array.IndexOf(["TCP", "UDP", "SCTP"], part.Split(' ')[0])));
}
