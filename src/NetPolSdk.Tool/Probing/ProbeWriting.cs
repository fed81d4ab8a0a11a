using System.Globalization;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Manifests;
using NetPolSdk.Deployment.Objects;
using NetPolSdk.Deployment.Probing;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Probing;

/// <summary>Writes probes and stand-ins.</summary>
internal static class ProbeWriting
{
    /// <summary>Writes Jobs that try connections, and tells how to read what they find.</summary>
    /// <param name="inputs">The paths.</param>
    /// <param name="withStandIns">Whether stand-ins are written as well, each with a Service that gives it a name.</param>
    /// <param name="options">How to try.</param>
    /// <param name="format">yaml or json.</param>
    /// <param name="context">The run.</param>
    public static int WriteProbes(string[] inputs, bool withStandIns, ProbeOptions options, string format, VerbContext context)
    {
        var input = ProbeInput.Read(inputs, context);
        Refuse(input.Asked.Count);
        var plan = ProbePlan.Of(input.Asked, input.Evaluated, input.TargetsWith(withStandIns));
        foreach (var skipped in plan.Skipped)
        {
            context.Note("not tried: " + SafeText.Line(skipped));
        }

        if (plan.Probes.Count == 0)
        {
            throw new UnusableInputException("there is no connection that could be tried.");
        }

        NoteDoubts(plan, options, context);
        var (run, jobs) = ProbeJobs.Of(plan, options);
        IReadOnlyList<JsonObject> standIns = withStandIns ? [.. StandIns.DestinationsOf(input.Asked).Select(StandIns.ServiceOf), .. StandIns.Of(input.Asked, options)] : [];
        Write([.. standIns, .. jobs], format, context);
        var namespaces = string.Join(' ', plan.Probes.Select(probe => probe.Asked.From.Workload!.Namespace).Distinct().Order(StringComparer.Ordinal));
        context.Note(string.Create(CultureInfo.InvariantCulture, $"{plan.Probes.Count} connections in {jobs.Count} Jobs. When they are complete, read what they found:"));
        context.Note($"for ns in {namespaces}; do kubectl logs -n \"$ns\" -l {ProbeJobs.Label}={run} --tail=-1; done | netpol probe --read -");
        if (withStandIns)
        {
            context.Note($"The stand-ins and their Services go with: kubectl delete jobs,services --all-namespaces -l {StandIns.Label}");
        }

        return plan.Skipped.Count > 0 ? ExitCode.Unusable : input.Evaluated.ExitCode;
    }

    /// <summary>Writes Jobs that listen in place of destinations, and tells how to go on.</summary>
    /// <param name="inputs">The paths.</param>
    /// <param name="options">How long they listen.</param>
    /// <param name="format">yaml or json.</param>
    /// <param name="context">The run.</param>
    public static int WriteStandIns(string[] inputs, ProbeOptions options, string format, VerbContext context)
    {
        var input = ProbeInput.Read(inputs, context);
        Refuse(input.Asked.Count);
        var jobs = StandIns.Of(input.Asked, options);
        if (jobs.Count == 0)
        {
            throw new UnusableInputException("there is no destination to stand in for.");
        }

        Write(jobs, format, context);
        var standIns = string.Create(CultureInfo.InvariantCulture, $"{jobs.Count} stand-ins. ");
        context.Note(standIns + (ClusterInput.IsAsked(context.Arguments)
            ? "When they run, netpol probe --emit --cluster finds them."
            : $"When they run, netpol probe --emit finds them among the manifests: kubectl get pods --all-namespaces -l {StandIns.Label} -o yaml > stand-ins.yaml"));
        return input.Evaluated.ExitCode;
    }

    private static void Refuse(int connections)
    {
        if (connections > ProbePlan.MostProbes)
        {
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"there are more than {ProbePlan.MostProbes} connections, which are too many to try. Name those that matter in a file of expectations, or fewer manifests."));
        }
    }

    private static void NoteDoubts(ProbePlan plan, ProbeOptions options, VerbContext context)
    {
        foreach (var assumed in plan.Probes.Where(probe => probe.Target.IsAssumed).Select(probe => (probe.Asked.To, probe.Target.Host)).Distinct())
        {
            context.Note($"{SafeText.Line(assumed.To.ToString())}: neither an address of its pods nor a Service before it is known, so {assumed.Host} is tried. Read the live cluster (--cluster), or have something stand in for it (--stand-ins).");
        }

        var silent = plan.Probes.Count(probe => probe is { Asked.Protocol: Protocol.Udp, Target.IsStandIn: false });
        if (silent > 0)
        {
            context.Note(string.Create(CultureInfo.InvariantCulture, $"{silent} connections over UDP go to the workloads themselves. Where those do not answer, nothing tells silence from a denial; netpol probe --stand-ins has something answer."));
        }

        if (options.Image == ProbeOptions.UsualImage && plan.Probes.Any(probe => probe.Asked.Protocol == Protocol.Sctp))
        {
            context.Note($"{ProbeOptions.UsualImage} speaks no SCTP. Name an image with sh, nc, timeout and ncat: --image.");
        }
    }

    private static void Write(IReadOnlyList<JsonObject> objects, string format, VerbContext context) =>
        context.WriteData(output => output.Write((format == "json" ? ManifestFormat.Json : ManifestFormat.Yaml).Text(objects)));
}
