namespace NetPolSdk.Benchmarks.Manifests;

/// <summary>5,000 policies of one pod selector, three ingress rules and a DNS egress rule.</summary>
internal static class Workload
{
    public const int Count = 5000;

    public static NetworkPolicy[] Policies() => [.. Enumerable.Range(0, Count).Select(Policy)];

    private static NetworkPolicy Policy(int number) => NetworkPolicy.Named($"service-{number}").InNamespace($"team-{number % 50}")
        .For(Pods.Labelled("app", $"service-{number}"))
        .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080))
        .AllowIngress(from: Platform.Prometheus, on: Port.Named("metrics"))
        .AllowIngress(from: IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"), on: Port.Tcp(8443))
        .AllowEgressToDns();
}
