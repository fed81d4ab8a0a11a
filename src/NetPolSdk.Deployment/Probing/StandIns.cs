using System.Globalization;
using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Pods that listen in place of workloads, so that a connection which is allowed is always answered.</summary>
internal static class StandIns
{
    /// <summary>The label that finds them; its value is the mark of the workload.</summary>
    public const string Label = "netpolsdk.dev/stand-in";

    /// <summary>The mark of a workload.</summary>
    public static string MarkOf(Workload workload) => PodPart.Mark(workload.ToString());

    /// <summary>Whether a pod is a stand-in or a probe, and no workload of its own.</summary>
    public static bool Is(Workload workload) => workload.Labels.ContainsKey(Label) || workload.Labels.ContainsKey(ProbeJobs.Label);

    /// <summary>The name under which pods find the stand-in of a workload, once <see cref="ServiceOf"/> is there.</summary>
    public static string HostOf(Workload workload) => $"{NameOf(workload)}.{workload.Namespace}.svc";

    /// <summary>A headless Service that gives a stand-in its name.</summary>
    public static JsonObject ServiceOf(Workload workload) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = new JsonObject
        {
            ["name"] = NameOf(workload),
            ["namespace"] = workload.Namespace,
            ["labels"] = new JsonObject { ["app.kubernetes.io/managed-by"] = "netpolsdk", [Label] = MarkOf(workload) },
        },
        ["spec"] = new JsonObject
        {
            ["clusterIP"] = "None",
            ["publishNotReadyAddresses"] = true,
            ["selector"] = new JsonObject { [Label] = MarkOf(workload) },
        },
    };

    /// <summary>The workloads that connections go to and that something can stand in for.</summary>
    public static IEnumerable<Workload> DestinationsOf(IEnumerable<AskedConnection> asked) =>
        asked.Select(connection => connection.To.Workload).OfType<Workload>().Distinct().Where(workload => ProbePlan.WorkloadFault(workload) is null);

    /// <summary>The Jobs for the destinations of connections.</summary>
    /// <param name="asked">The connections.</param>
    /// <param name="options">How long they listen, and from which image.</param>
    public static IReadOnlyList<JsonObject> Of(IEnumerable<AskedConnection> asked, ProbeOptions options) =>
    [
        .. asked.Where(connection => connection.To.Workload is { } workload && ProbePlan.WorkloadFault(workload) is null)
            .GroupBy(connection => connection.To.Workload!)
            .Select(group => Job(group.Key, [.. group.Select(connection => (connection.Protocol, connection.Port)).Distinct().OrderBy(port => port)], options)),
    ];

    private static string NameOf(Workload workload) => PodPart.Name("netpol-stand-in", workload, "");

    private static JsonObject Job(Workload workload, (Protocol Protocol, int Number)[] ports, ProbeOptions options)
    {
        var container = PodPart.Container("stand-in", options.Image, Scripts.StandIn, ports.SelectMany(port => new[] { port.Protocol.WireName(), Text(port.Number) }));
        if (workload.Ports.Count > 0)
        {
            // Named ports of policies are those that the containers declare.
            container.Add("ports", new JsonArray([.. workload.Ports.Distinct().Select(Port)]));
        }

        var job = PodPart.Job(NameOf(workload), workload, (Label, MarkOf(workload)), container, options.StandInsFor, 60);
        if (ports.Any(port => port.Number < 1024))
        {
            job["spec"]!["template"]!["spec"]!["securityContext"] = new JsonObject
            {
                ["sysctls"] = new JsonArray(new JsonObject { ["name"] = "net.ipv4.ip_unprivileged_port_start", ["value"] = "0" }),
            };
        }

        return job;
    }

    private static JsonObject Port(ContainerPort port)
    {
        var written = new JsonObject { ["containerPort"] = port.Number, ["protocol"] = port.Protocol.WireName() };
        if (port.Name is { } name && PortSyntax.NameFault(name) is null)
        {
            written.Insert(0, "name", name);
        }

        return written;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
