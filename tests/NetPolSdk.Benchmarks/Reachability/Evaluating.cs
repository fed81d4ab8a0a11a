using BenchmarkDotNet.Attributes;

namespace NetPolSdk.Benchmarks.Evaluation;

/// <summary>From a cluster to all connections between its groups: the cost follows distinct labels and policies, and hardly pods.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Evaluating
{
    private Cluster _cluster = Cluster.Empty;
    private Reachability? _reachability;

    /// <summary>The number of pods.</summary>
    [Params(100, 1_000, 10_000, 100_000)]
    public int Pods { get; set; }

    /// <summary>The number of policies.</summary>
    [Params(10, 1_000, 10_000)]
    public int Policies { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _cluster = GrowingCluster.Make(Pods, labels: 10, Policies);
        _reachability = Reachability.Of(_cluster);
    }

    [Benchmark]
    public Reachability Classes() => Reachability.Of(_cluster);

    [Benchmark]
    public int Groups() => _reachability!.GroupConnections().Count();
}
