namespace NetPolSdk;

/// <summary>
/// The workloads of a cluster, collapsed into kinds that are alike in all that policies look at, up to the addresses of
/// pods. They are found once, when workloads join a cluster, and hold for every set of policies after that.
/// </summary>
internal sealed class WorkloadKinds
{
    public WorkloadKinds(ValueList<Workload> workloads)
    {
        OfWorkload = new int[workloads.Count];
        var known = new Dictionary<Workload, int>(Likeness.Instance);
        var counts = new List<int>();
        for (var at = 0; at < OfWorkload.Length; at++)
        {
            if (!known.TryGetValue(workloads[at], out var kind))
            {
                known.Add(workloads[at], kind = counts.Count);
                counts.Add(0);
            }

            OfWorkload[at] = kind;
            counts[kind]++;
        }

        Members = Grouped(OfWorkload, counts);
    }

    /// <summary>The kind of each workload, by its place in the cluster's list.</summary>
    public int[] OfWorkload { get; }

    /// <summary>The places of the workloads of each kind, in order; never none.</summary>
    public int[][] Members { get; }

    private static int[][] Grouped(int[] kinds, List<int> counts)
    {
        var members = new int[counts.Count][];
        for (var at = kinds.Length - 1; at >= 0; at--)
        {
            var kind = kinds[at];
            (members[kind] ??= new int[counts[kind]])[--counts[kind]] = at;
        }

        return members;
    }

    /// <summary>Compares what policies look at, and of addresses only whether they are known.</summary>
    private sealed class Likeness : IEqualityComparer<Workload>
    {
        public static Likeness Instance { get; } = new();

        public bool Equals(Workload? left, Workload? right) => ReferenceEquals(left, right)
            || (left is not null && right is not null
                && left.Namespace == right.Namespace
                && left.IsHostNetwork == right.IsHostNetwork
                && (left.Addresses.Count == 0) == (right.Addresses.Count == 0)
                && left.Labels.Equals(right.Labels)
                && left.ServiceAccount == right.ServiceAccount
                && left.Ports.Equals(right.Ports));

        public int GetHashCode(Workload workload) =>
            unchecked((StringComparer.Ordinal.GetHashCode(workload.Namespace) * 31) + workload.Labels.GetHashCode());
    }
}
