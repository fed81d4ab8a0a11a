namespace NetPolSdk;

/// <summary>Workloads that no policy of the cluster can tell apart: what holds for one of them holds for all.</summary>
public sealed class WorkloadGroup
{
    private readonly PodClass _class;
    private readonly Lazy<ValueList<Workload>> _workloads;

    internal WorkloadGroup(Cluster cluster, PodClass podClass)
    {
        _class = podClass;
        _workloads = new(() => ValueList.From(podClass.Members.Select(at => cluster.Workloads[at])));
    }

    /// <summary>The workloads, at least one, in the cluster's order.</summary>
    public ValueList<Workload> Workloads => _workloads.Value;

    /// <summary>The group as a message names it: its first workload, and how many more there are.</summary>
    public override string ToString() => _class.Count == 1 ? _class.Sample.ToString() : $"{_class.Sample} and {_class.Count - 1} more";
}
