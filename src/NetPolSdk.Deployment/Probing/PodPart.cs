using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Objects;

namespace NetPolSdk.Deployment.Probing;

/// <summary>What probes, stand-ins and waiting containers have in common: pods that policies take for a workload, and that may do nothing else.</summary>
internal static class PodPart
{
    /// <summary>Labels that a Job gives its pods itself; those of a workload that is a Job cannot be worn by another.</summary>
    private static readonly string[] OfJobs = ["controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name"];

    /// <summary>Nothing but the network: no root, no privileges, nothing to write to. It fits the Pod Security Standard "restricted".</summary>
    public static JsonObject SecurityContext() => new()
    {
        ["allowPrivilegeEscalation"] = false,
        ["readOnlyRootFilesystem"] = true,
        ["runAsNonRoot"] = true,
        ["runAsUser"] = 65534,
        ["runAsGroup"] = 65534,
        ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
        ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" },
    };

    /// <summary>What a container gets, and may use at most.</summary>
    public static JsonObject Resources() => new()
    {
        ["requests"] = new JsonObject { ["cpu"] = "10m", ["memory"] = "16Mi" },
        ["limits"] = new JsonObject { ["cpu"] = "200m", ["memory"] = "64Mi" },
    };

    /// <summary>A container that runs a script.</summary>
    public static JsonObject Container(string name, string image, string script, IEnumerable<string> arguments) => new()
    {
        ["name"] = name,
        ["image"] = image,
        ["command"] = new JsonArray("/bin/sh", "-c", script, "netpolsdk"),
        ["args"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]),
        ["resources"] = Resources(),
        ["securityContext"] = SecurityContext(),
    };

    /// <summary>
    /// A Job whose one pod stands for a workload: it has its labels, its service account and its namespace, so that policies cannot tell them apart.
    /// It is never ready, so that Services send it nothing; and meshes are told to leave it alone, because a proxy accepts what the network denies.
    /// </summary>
    /// <param name="name">The name of the Job.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="mark">The label that finds its pods.</param>
    /// <param name="container">The container.</param>
    /// <param name="seconds">As long it may run.</param>
    /// <param name="keepFor">As long it is kept afterwards.</param>
    public static JsonObject Job(string name, Workload workload, (string Key, string Value) mark, JsonObject container, int seconds, int keepFor)
    {
        var labels = workload.Labels.Where(label => !OfJobs.Contains(label.Key)).Aggregate(ValueMap.Empty, static (map, label) => map.With(label.Key, label.Value))
            .With("istio.io/dataplane-mode", "none").With("sidecar.istio.io/inject", "false").With(mark.Key, mark.Value);
        var spec = new JsonObject
        {
            ["restartPolicy"] = "Never",
            ["automountServiceAccountToken"] = false,
            ["enableServiceLinks"] = false,
            ["terminationGracePeriodSeconds"] = 1,
            ["readinessGates"] = new JsonArray(new JsonObject { ["conditionType"] = "netpolsdk.dev/never-ready" }),
            ["containers"] = new JsonArray(container),
        };
        if (workload.ServiceAccount != "default")
        {
            spec.Insert(1, "serviceAccountName", workload.ServiceAccount);
        }

        return new JsonObject
        {
            ["apiVersion"] = "batch/v1",
            ["kind"] = "Job",
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["namespace"] = workload.Namespace,
                ["labels"] = new JsonObject { ["app.kubernetes.io/managed-by"] = "netpolsdk", [mark.Key] = mark.Value },
                ["annotations"] = new JsonObject { ["netpolsdk.dev/stands-for"] = workload.ToString() },
            },
            ["spec"] = new JsonObject
            {
                ["backoffLimit"] = 0,
                ["activeDeadlineSeconds"] = seconds,
                ["ttlSecondsAfterFinished"] = keepFor,
                ["template"] = new JsonObject
                {
                    ["metadata"] = new JsonObject
                    {
                        ["labels"] = ObjectText.Of(labels),
                        ["annotations"] = new JsonObject { ["linkerd.io/inject"] = "disabled", ["sidecar.istio.io/inject"] = "false" },
                    },
                    ["spec"] = spec,
                },
            },
        };
    }

    /// <summary>A name for an object about a workload: what can be read of it, and what makes it unique.</summary>
    public static string Name(string prefix, Workload workload, string unique)
    {
        var readable = string.Concat(workload.Name.Where(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')).Trim('-');
        return $"{prefix}-{readable[..Math.Min(readable.Length, 30)].TrimEnd('-')}-{Mark(workload + "\n" + unique)}";
    }

    /// <summary>A short mark of a text, fit for labels and names.</summary>
    public static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 5));
}
