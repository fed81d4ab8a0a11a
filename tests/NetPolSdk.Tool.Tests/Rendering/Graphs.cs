using NetPolSdk.Deployment.Connections;
using NetPolSdk.Tool.Rendering;

namespace NetPolSdk.Tool.Tests.Rendering;

/// <summary>Graphs to draw.</summary>
internal static class Graphs
{
    public const string Hostile = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\u0001\uD800&lt;";

    public static ConnectivityGraph Shop { get; } = new(
        "shop",
        [new("data", ["kubernetes.io/metadata.name=data"]), new("monitoring", []), new("shop", ["kubernetes.io/metadata.name=shop", "team=web"])],
        [
            Workload("data", "postgres", "StatefulSet"), Workload("data", "redis", "StatefulSet"),
            Workload("monitoring", "prometheus", "StatefulSet", isolated: false),
            Workload("shop", "api"), Workload("shop", "frontend"), Workload("shop", "worker"),
        ],
        [new("0.0.0.0-255.255.255.255", "0.0.0.0/0"), new("203.0.113.0-203.0.113.255", "203.0.113.0/24")],
        [
            Edge("0.0.0.0-255.255.255.255", "shop/frontend[Deployment]", "TCP 8080"),
            Edge("monitoring/prometheus[StatefulSet]", "shop/api[Deployment]", "TCP 9090", ConnectionVerdict.Undefined),
            Edge("shop/api[Deployment]", "203.0.113.0-203.0.113.255", "TCP 443", ConnectionVerdict.Conditional),
            Edge("shop/api[Deployment]", "data/postgres[StatefulSet]", "TCP 5432"),
            Edge("shop/frontend[Deployment]", "shop/api[Deployment]", "TCP 8080"),
            Edge("shop/worker[Deployment]", "data/postgres[StatefulSet]", "TCP 5432"),
            Edge("shop/worker[Deployment]", "data/redis[StatefulSet]", "TCP 6379"),
            Edge("shop/worker[Deployment]", "shop/worker[Deployment]", "TCP 7000"),
        ]);

    /// <summary>As many workloads as asked for, each connected with the next few.</summary>
    public static ConnectivityGraph Of(int workloads)
    {
        string Id(int i) => $"ns{i % 7}/w{i:0000}[Deployment]";
        return new(
            "many",
            [.. Enumerable.Range(0, 7).Select(i => new GraphNamespace($"ns{i}", []))],
            [.. Enumerable.Range(0, workloads).Select(i => Workload($"ns{i % 7}", $"w{i:0000}"))],
            [],
            [.. Enumerable.Range(0, workloads).SelectMany(i => Enumerable.Range(1, 4).Select(k => Edge(Id(i), Id((i + (k * k)) % workloads), "TCP 80")))]);
    }

    public static ConnectivityGraph Named(string text) => new(
        text,
        [new(text, [text])],
        [new("a", text, text, text, [text], true, true, [text]), new("b", text, "b", "Pod", [], false, false, [])],
        [new("x", text)],
        [new("a", "b", text, ConnectionVerdict.Allowed, [text]), new("x", "a", text, ConnectionVerdict.Allowed, [text])]);

    private static GraphWorkload Workload(string @namespace, string name, string kind = "Deployment", bool isolated = true) =>
        new($"{@namespace}/{name}[{kind}]", @namespace, name, kind, [$"app={name}"], isolated, isolated, isolated ? [$"NetworkPolicy {@namespace}/{name}"] : []);

    private static GraphEdge Edge(string from, string to, string traffic, ConnectionVerdict verdict = ConnectionVerdict.Allowed) =>
        new(from, to, traffic, verdict, [$"allowed by {to}, rule spec.ingress[0] (policies.yaml:12)"]);
}
