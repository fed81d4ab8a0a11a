using NetPolSdk.Deployment.Probing;
using NetPolSdk.Testing;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Expectations;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Probing;

/// <summary>What probes are made of: manifests without the probes and stand-ins that may run already, and the connections to try.</summary>
/// <param name="Evaluated">The manifests.</param>
/// <param name="Pods">The pods that run, each for itself.</param>
/// <param name="Running">The addresses of stand-ins that run, by the mark of the workload that they stand in for.</param>
/// <param name="Asked">The connections.</param>
internal sealed record ProbeInput(EvaluatedInput Evaluated, IReadOnlyList<Workload> Pods, IReadOnlyDictionary<string, string> Running, IReadOnlyList<AskedConnection> Asked)
{
    /// <summary>The same with stand-ins for all destinations: those that run by their addresses, the others by their names.</summary>
    /// <param name="names">Whether there will be names.</param>
    public ProbeTargets TargetsWith(bool names) => names
        ? new(Evaluated.Cluster, Pods, Running.Concat(StandIns.DestinationsOf(Asked).Where(workload => !Running.ContainsKey(StandIns.MarkOf(workload))).Select(workload => KeyValuePair.Create(StandIns.MarkOf(workload), StandIns.HostOf(workload)))).ToDictionary(StringComparer.Ordinal), AddressOf)
        : new(Evaluated.Cluster, Pods, Running, AddressOf);

    /// <summary>Reads manifests, and expectations where the first file holds some.</summary>
    /// <param name="inputs">The paths.</param>
    /// <param name="context">The run.</param>
    public static ProbeInput Read(string[] inputs, VerbContext context)
    {
        var isLive = ClusterInput.IsAsked(context.Arguments);
        var hasExpectations = inputs.Length > (isLive ? 0 : 1) && ExpectationFile.IsOne(inputs[0], context.Console);
        if (isLive && inputs.Length > 0 && !hasExpectations)
        {
            throw new UnusableInputException($"{SafeText.Line(inputs[0])} holds no expectations, and --cluster is in place of manifests. Leave it out, or --cluster.");
        }

        var all = EvaluatedInput.Read(hasExpectations ? inputs[1..] : inputs, context);
        var cluster = all.Cluster;
        var workloads = Cluster.With(cluster.Workloads.Where(workload => !StandIns.Is(workload)))
            .And(cluster.Services).And(cluster.ServiceAccounts).And(cluster.Nodes).And(cluster.Namespaces).AndUndeclared(cluster.UndeclaredWorkloads).And(cluster.Policies);
        var evaluated = new EvaluatedInput(all.Input, Reachability.Of(workloads, all.Reachability.Options), all.IsWhole);
        var pods = LivePods.In(all.Input.Manifest);
        var standIns = pods.Where(pod => pod.Labels.ContainsKey(StandIns.Label)).GroupBy(workload => workload.Labels[StandIns.Label], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Addresses.OrderBy(address => address.IsIPv6).First().ToString(), StringComparer.Ordinal);
        var asked = hasExpectations
            ? ExpectationFile.Read(inputs[0], context.Console).SelectMany(expectation => AskedBy(expectation, inputs[0], evaluated)).ToList()
            : [.. ProbePlan.EveryConnectionOf(workloads).Where(connection => connection is { From.Workload.IsHostNetwork: false, To.Workload.IsHostNetwork: false }).Take(ProbePlan.MostProbes + 1)];
        return new ProbeInput(evaluated, pods, standIns, asked);
    }

    private static List<AskedConnection> AskedBy(LocatedExpectation located, string file, EvaluatedInput input)
    {
        var (expectation, line) = located;
        try
        {
            var outcome = ExpectationOutcome.Of(expectation, input.Reachability);
            var (from, to) = (input.Endpoint(expectation.From), input.Endpoint(expectation.To));
            return [.. outcome.Asked.PortsOf(expectation.On.Protocol).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(port => new AskedConnection(from, to, expectation.On.Protocol, port, expectation.Allowed))];
        }
        catch (ArgumentException unknown)
        {
            throw new UnusableInputException($"{SafeText.Line(string.Create(null, $"{file}:{line}"))}: {SafeText.Line(UnusableInputException.MessageOf(unknown))}");
        }
    }

    /// <summary>The address of a Service as its manifest has it: <c>None</c> of a headless one, and null where a manifest leaves it to the server.</summary>
    private string? AddressOf(ClusterService service) => Evaluated.Input.Manifest.Documents
        .Where(document => document is { Kind: "Service", ApiVersion: "v1" } && document.Name == service.Name && (document.Namespace ?? "default") == service.Namespace)
        .Select(document => (document.Find(FieldPath.Spec) as MappingNode)?.TextOf("clusterIP"))
        .LastOrDefault(address => address == "None" || IpAddress.TryParse(address, out _));
}
