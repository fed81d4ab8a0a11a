using System.Globalization;
using NetPolSdk.Deployment.Manifests;
using NetPolSdk.Deployment.Objects;
using NetPolSdk.Deployment.Probing;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Probing;

/// <summary>Writes init containers that wait for calls.</summary>
internal static class GateWriting
{
    /// <summary>Writes a patch for a workload.</summary>
    /// <param name="name">The workload.</param>
    /// <param name="inputs">The paths of the manifests.</param>
    /// <param name="calls">Further calls, as the user wrote them.</param>
    /// <param name="atMost">How long is waited.</param>
    /// <param name="image">The image.</param>
    /// <param name="format">yaml or json.</param>
    /// <param name="context">The run.</param>
    public static int Run(string name, string[] inputs, string[] calls, TimeSpan atMost, string image, string format, VerbContext context)
    {
        var input = ProbeInput.Read(inputs, context);
        var workload = input.Evaluated.Endpoint(name).Workload ?? throw new UnusableInputException($"{SafeText.Line(name)} is no workload. Write namespace/name.");
        var gate = CallGates.CallsOf(workload, input.Evaluated, input.TargetsWith(names: false)).Concat(calls.Select(CallOf)).Aggregate(CallGate.Open.From(image).WaitingAtMost(atMost), static (soFar, call) => soFar.Awaiting(call));
        if (gate.Calls.Count == 0)
        {
            throw new UnusableInputException($"no policy lets {SafeText.Line(workload.ToString())} call a Service over TCP, so there is nothing to wait for. Add the Services to the manifests, or name the calls: --call HOST:PORT.");
        }

        context.WriteData(output => output.Write((format == "json" ? ManifestFormat.Json : ManifestFormat.Yaml).Text([gate.Patch(workload)])));
        context.Note(SafeText.Line($"{workload} waits for {string.Join(", ", gate.Calls.Select(call => call.Callee).Distinct())}. " + (workload.Kind is "Pod" or "Job"
            ? $"A {workload.Kind} cannot be given init containers once it is there: put this one into its manifest."
            : $"To apply it: kubectl patch {workload.Kind.ToLowerInvariant()} {workload.Name} -n {workload.Namespace} --patch-file FILE")));
        return input.Evaluated.ExitCode;
    }

    private static AwaitedCall CallOf(string text)
    {
        var at = text.LastIndexOf(':');
        if (at > 0 && int.TryParse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            var host = text[..at].Trim('[', ']');
            try
            {
                var call = new AwaitedCall(host, host, port);
                CallGate.Open.Awaiting(call);
                return call;
            }
            catch (ArgumentException fault)
            {
                throw UnusableInputException.Of(fault);
            }
        }

        throw new UnusableInputException($"--call: {SafeText.Line(Quoted.Text(text))} is no call. Write HOST:PORT, such as postgres.data.svc:5432.");
    }
}
