namespace NetPolSdk;

/// <summary>Workloads that no rule can tell apart.</summary>
internal sealed class PodClass
{
    private readonly List<int[]> _parts;
    private readonly Lazy<int[]> _members;

    /// <param name="id">The number of the class.</param>
    /// <param name="sample">The first of the workloads; what holds for it holds for all.</param>
    /// <param name="namespace">The sample's namespace.</param>
    /// <param name="account">The sample's service account.</param>
    /// <param name="portProfile">The number of the way in which they resolve named ports.</param>
    /// <param name="parts">The places of the workloads in the cluster's list: parts, each in order, that share none.</param>
    public PodClass(int id, Workload sample, ClusterNamespace @namespace, ClusterServiceAccount account, int portProfile, List<int[]> parts)
    {
        (Id, Sample, Namespace, PortProfile, _parts) = (id, sample, @namespace, portProfile, parts);
        Seen = new SeenPod(sample.Labels, @namespace, account);
        Count = parts.Sum(static part => part.Length);
        _members = new(InOrder);
    }

    public int Id { get; }

    public Workload Sample { get; }

    public ClusterNamespace Namespace { get; }

    /// <summary>What conditions see of the sample.</summary>
    public SeenPod Seen { get; }

    public int PortProfile { get; }

    /// <summary>How many workloads there are.</summary>
    public int Count { get; }

    /// <summary>The places of the workloads in the cluster's list, in order.</summary>
    public int[] Members => _members.Value;

    private int[] InOrder()
    {
        if (_parts.Count == 1)
        {
            return _parts[0];
        }

        int[] members = [.. _parts.SelectMany(static part => part)];
        Array.Sort(members);
        return members;
    }
}
