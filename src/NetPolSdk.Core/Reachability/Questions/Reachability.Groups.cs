namespace NetPolSdk;

public sealed partial class Reachability
{
    private readonly Lazy<ValueList<WorkloadGroup>> _groups;

    /// <summary>The workloads, collapsed into groups that no policy can tell apart, in the cluster's order of their first workloads.</summary>
    public ValueList<WorkloadGroup> Groups => _groups.Value;

    /// <summary>
    /// Every connection between groups of workloads that is not plainly denied. Its cost follows the number of groups, so
    /// that it answers for clusters whose pairs of pods are too many to list.
    /// </summary>
    /// <param name="cancellation">Ends the enumeration.</param>
    public IEnumerable<GroupConnection> GroupConnections(CancellationToken cancellation = default)
    {
        var list = new ConnectionList(Compiled, cancellation);
        foreach (var source in Compiled.Pods)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (destination, outcome) in list.GroupsReachedBy(source.Id))
            {
                foreach (var connection in ConnectionList.Connections(outcome))
                {
                    yield return new GroupConnection(Groups[source.Id], Groups[destination], connection.Traffic, connection.Verdict, connection.Doubts) { Condition = connection.Condition };
                }
            }
        }
    }

    private ValueList<WorkloadGroup> MakeGroups() =>
        ValueList.From(Compiled.Pods.Select(item => new WorkloadGroup(Cluster, item)));
}
