namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class GroupTests
{
    private static readonly NetworkPolicy[] Policies =
    [
        .. Enumerable.Range(0, 10).Select(i => NetworkPolicy.Named("p" + i).InNamespace("n" + i).For(Pods.Labelled("app", "a0"))
            .AllowIngress(Pods.Labelled(Label.In("app", "a1", "a2")).In(Namespaces.All), Port.Named("http"))
            .AllowEgress(IpBlock.Of($"10.{i}.0.0/16"))),
    ];

    [Fact]
    public void Ten_times_as_many_pods_of_the_same_labels_are_no_more_groups()
    {
        var (few, many) = (Reachability.Of(WithPods(100)), Reachability.Of(WithPods(1000)));

        many.Groups.Count.ShouldBe(few.Groups.Count);
        many.GroupConnections().Count().ShouldBe(few.GroupConnections().Count());
        many.Groups.Sum(group => group.Workloads.Count).ShouldBe(1000);
    }

    [Fact]
    public void Labels_that_no_selector_asks_for_do_not_part_a_group() => Reachability.Of(Cluster.With(
            Workload.Named("a", "n0").WithLabels(("app", "a0"), ("pod-template-hash", "1")),
            Workload.Named("b", "n0").WithLabels(("app", "a0"), ("pod-template-hash", "2")),
            Workload.Named("c", "n0").WithLabels(("app", "never asked for")),
            Workload.Named("d", "n0").WithLabels(("app", "neither")))
        .And(Policies)).Groups.Select(group => group.ToString()).ShouldBe(["n0/a[Pod] and 1 more", "n0/c[Pod] and 1 more"]);

    [Fact]
    public void Connections_of_groups_are_those_of_their_workloads()
    {
        var reachability = Reachability.Of(WithPods(60));
        var expanded = reachability.GroupConnections().SelectMany(connection =>
            from source in connection.From.Workloads
            from destination in connection.To.Workloads
            where source != destination
            select $"{source} {destination} {connection.Traffic} {connection.Verdict}");

        var listed = reachability.Connections().Where(connection => connection.From.Workload is not null && connection.To.Workload is not null)
            .Select(connection => $"{connection.From} {connection.To} {connection.Traffic} {connection.Verdict}");

        expanded.Order(StringComparer.Ordinal).ShouldBe(listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Addresses_part_a_group_only_where_a_block_ends_between_them()
    {
        var cluster = Cluster.With(
            Workload.Named("a", "n0").At("10.0.0.1"),
            Workload.Named("b", "n0").At("10.1.0.1"),
            Workload.Named("c", "n0").At("10.0.0.2"),
            Workload.Named("d", "n0"),
            Workload.Named("e", "n0").At("10.0.0.3", "fd00::1"),
            Workload.Named("f", "n1").At("10.0.0.4"));

        Groups(NetworkPolicy.Named("p").InNamespace("n9").For(Pods.All).AllowIngress(IpBlock.Of("10.0.0.0/16"))).ShouldBe(["a,c,f", "b", "d", "e"]);
        Groups(NetworkPolicy.Named("p").InNamespace("n0").For(Pods.All).AllowIngress(IpBlock.Of("0.0.0.0/0"))).ShouldBe(["a,b,c", "d", "e", "f"]);
        Groups(NetworkPolicy.Named("p").InNamespace("n9").For(Pods.All).AllowIngress(Namespaces.All)).ShouldBe(["a,b,c,d,e,f"]);

        IEnumerable<string> Groups(NetworkPolicy policy) =>
            Reachability.Of(cluster.And(policy)).Groups.Select(group => string.Join(',', group.Workloads.Select(workload => workload.Name)));
    }

    private static Cluster WithPods(int count) => Cluster.With(Enumerable.Range(0, count).Select(i =>
        Workload.Named("w" + i, "n" + (i % 10)).WithLabels(("app", "a" + (i / 10 % 3)), ("name", "w" + i)).Listening("http", 8080))).And(Policies);
}
