using BenchmarkDotNet.Attributes;

namespace NetPolSdk.Benchmarks.Evaluation;

/// <summary>Ten times as many bare pods of the same labels: the cluster grows, the evaluator does not notice.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EvaluatingAlike
{
    private NetPolSdk.Workload[] _pods = [];
    private Cluster _cluster = Cluster.Empty;
    private Reachability? _reachability;

    /// <summary>The number of pods.</summary>
    [Params(10_000, 100_000)]
    public int Pods { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (_pods, var policies) = GrowingCluster.MakeAlike(Pods, labels: 10, policies: 1_000);
        _cluster = Cluster.With(_pods).And(policies);
        _reachability = Reachability.Of(_cluster);
    }

    [Benchmark]
    public Cluster Building() => Cluster.With(_pods);

    [Benchmark]
    public Reachability Classes() => Reachability.Of(_cluster);

    [Benchmark]
    public int Groups() => _reachability!.GroupConnections().Count();
}
