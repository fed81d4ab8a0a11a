using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Connections;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Gates of workloads that manifests describe.</summary>
internal static class CallGates
{
    /// <summary>
    /// The calls that the policies of a workload speak of: the connections that they allow to other workloads where one of both sides is isolated, so that
    /// a rule allows them and not mere absence, over TCP, at the Services before those.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="cluster">The cluster with its policies.</param>
    /// <param name="targets">Where workloads can be connected to.</param>
    public static IEnumerable<AwaitedCall> CallsOf(Workload workload, EvaluatedCluster cluster, ProbeTargets targets)
    {
        var isIsolated = cluster.Reachability.Show(workload).IsEgressIsolated;
        foreach (var asked in ProbePlan.ConnectionsOf([workload], cluster.Cluster).Where(asked => asked.To.Workload != workload && asked.Protocol == Protocol.Tcp))
        {
            var callee = asked.To.Workload!;
            if ((isIsolated || cluster.Reachability.Show(callee).IsIngressIsolated)
                && cluster.Reachability.Between(asked.From, asked.To).For(asked.Protocol, asked.Port) == Verdict.Allowed
                && targets.ServiceBefore(callee, asked.Protocol, asked.Port) is { } target)
            {
                yield return new AwaitedCall(callee.Address, target.Host, target.Port);
            }
        }
    }

    /// <summary>A patch that gives a workload's pods the gate, for <c>kubectl patch --patch-file</c> and for Kustomize.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="workload">The workload.</param>
    public static JsonObject Patch(this CallGate gate, Workload workload)
    {
        return new JsonObject
        {
            ["apiVersion"] = workload.Kind switch
            {
                "Pod" or "ReplicationController" => "v1",
                "Job" or "CronJob" => "batch/v1",
                "DeploymentConfig" => "apps.openshift.io/v1",
                _ => "apps/v1",
            },
            ["kind"] = workload.Kind,
            ["metadata"] = new JsonObject { ["name"] = workload.Name, ["namespace"] = workload.Namespace },
            ["spec"] = workload.Kind switch
            {
                "Pod" => Pod(gate),
                "CronJob" => new JsonObject { ["jobTemplate"] = new JsonObject { ["spec"] = Template(gate) } },
                _ => Template(gate),
            },
        };
    }

    private static JsonObject Template(CallGate gate) => new() { ["template"] = new JsonObject { ["spec"] = Pod(gate) } };

    private static JsonObject Pod(CallGate gate) => new() { ["initContainers"] = new JsonArray(gate.ToObject()) };
}
