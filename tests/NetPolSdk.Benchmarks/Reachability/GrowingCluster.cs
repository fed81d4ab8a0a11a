namespace NetPolSdk.Benchmarks.Evaluation;

/// <summary>Clusters that grow in pods, in distinct labels and in policies, each on its own.</summary>
internal static class GrowingCluster
{
    /// <summary>Pods in namespaces of at most 1,000, their labels going round a number of values, and policies with three rules each.</summary>
    public static Cluster Make(int pods, int labels, int policies)
    {
        var namespaces = Math.Clamp(pods / 50, 1, 100);
        return Cluster.With(Enumerable.Range(0, pods).Select(i => Pod(i, i % namespaces, i / namespaces % labels)))
            .And(Enumerable.Range(0, policies).Select(i => MakePolicy(i, i % namespaces, namespaces, labels)));
    }

    /// <summary>The same policies over pods that have a name of their own and nothing else.</summary>
    public static (NetPolSdk.Workload[] Pods, NetworkPolicy[] Policies) MakeAlike(int pods, int labels, int policies)
    {
        const int Namespaces = 20;
        return (
            [.. Enumerable.Range(0, pods).Select(i => NetPolSdk.Workload.Named($"pod-{i:d6}", $"ns-{i % Namespaces}")
                .WithLabels(("app", $"app-{i / Namespaces % labels}"), ("tier", $"tier-{i / Namespaces % labels % 10}")).Listening("http", 8080))],
            [.. Enumerable.Range(0, policies).Select(i => MakePolicy(i, i % Namespaces, Namespaces, labels))]);
    }

    private static NetPolSdk.Workload Pod(int index, int @namespace, int label) => NetPolSdk.Workload.Named($"pod-{index:d6}", $"ns-{@namespace}")
        .WithLabels(("app", $"app-{label}"), ("tier", $"tier-{label % 10}"), ("pod-template-hash", $"{index:x8}"))
        .Listening("http", 8080).At($"10.{index >> 16 & 255}.{index >> 8 & 255}.{index & 255}");

    private static NetworkPolicy MakePolicy(int index, int @namespace, int namespaces, int labels) => NetworkPolicy.Named($"policy-{index}").InNamespace($"ns-{@namespace}")
        .For(Pods.Labelled("app", $"app-{index / namespaces % labels}"))
        .AllowIngress(Pods.Labelled("tier", $"tier-{index % 10}"), Port.Tcp(8080))
        .AllowIngress(Pods.Labelled("app", $"app-{index % labels}").In(Namespaces.Named($"ns-{index % namespaces}")), Port.Named("http"))
        .AllowIngress(IpBlock.Of($"198.{18 + (index % 2)}.{index / 2 % 256}.0/24"), Port.Tcp(443));
}
