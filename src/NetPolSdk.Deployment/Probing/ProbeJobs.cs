using System.Globalization;
using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Probes as Jobs: one for each source, or several where it has many connections to try.</summary>
/// <param name="Run">The mark of this run, the value of the label <c>netpolsdk.dev/probe</c> on the pods; the same for the same probes.</param>
/// <param name="Jobs">The Jobs.</param>
internal sealed record ProbeJobs(string Run, IReadOnlyList<JsonObject> Jobs)
{
    /// <summary>The label that finds the pods.</summary>
    public const string Label = "netpolsdk.dev/probe";

    /// <summary>As many connections one pod tries: kubectl keeps what it applies in an annotation, of which a server takes 256 KiB.</summary>
    private const int MostOfOnePod = 200;

    /// <summary>As many attempts are under way at once in a pod, as the script has it.</summary>
    private const int AtOnce = 8;

    /// <summary>The Jobs of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to try.</param>
    public static ProbeJobs Of(ProbePlan plan, ProbeOptions options)
    {
        var run = PodPart.Mark(string.Join('\n', plan.Probes.Select(probe => probe.Head)));
        var parts = plan.Probes.GroupBy(probe => probe.Asked.From.Workload!).SelectMany(source => source.Chunk(MostOfOnePod).Select((probes, index) => (Source: source.Key, Probes: probes, Index: index))).ToArray();
        return new ProbeJobs(run, [.. parts.Select(part => Job(part.Source, part.Probes, run + Text(part.Index), run, parts.Length, options))]);
    }

    private static JsonObject Job(Workload source, Probe[] probes, string unique, string run, int jobs, ProbeOptions options)
    {
        var name = PodPart.Name("netpol-probe", source, unique);
        var last = ProbeLine.Head(("run", run), ("job", $"{source.Namespace}/{name}"), ("jobs", Text(jobs)), ("results", Text(probes.Length)));
        string[] arguments =
        [
            Text(options.Settle), Text(options.Timeout), Text(options.Attempts), last,
            .. probes.SelectMany(probe => new[] { probe.Head, probe.Asked.Protocol.WireName(), probe.Target.Host, Text(probe.Target.Port) }),
        ];

        // An attempt over UDP asks twice.
        var rounds = (probes.Length + AtOnce - 1) / AtOnce;
        var seconds = 120 + options.Settle + (rounds * options.Attempts * ((2 * options.Timeout) + 6));
        return PodPart.Job(name, source, (Label, run), PodPart.Container("probe", options.Image, Scripts.Probe, arguments), seconds, options.KeepFor);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
