using System.CommandLine;
using System.Globalization;
using NetPolSdk.Deployment.Probing;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;
using NetPolSdk.Tool.Probing;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol probe</c>: connections, tried in the live cluster and held against the prediction.</summary>
internal static class ProbeVerb
{
    private static readonly Argument<string[]> Inputs = new("INPUT")
    {
        Description = "With --read: logs. Otherwise manifests, unless --cluster is given, and before them, if you like, a file of expectations as netpol test takes it. Files, folders or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Emit = new("--emit") { Description = "Write Jobs that try each connection: those of the expectations, or every declared port from every workload." };

    private static readonly Option<bool> StandInsOption = new("--stand-ins") { Description = "Write Jobs that listen in place of the destinations, so that whatever is allowed is answered; with --emit as well, together with the probes." };

    private static readonly Option<bool> Read = new("--read") { Description = "Read the logs of the probes, of any number of pods, and hold them against what was predicted." };

    private static readonly Option<string?> InitContainer = new("--init-container") { Description = "Write a patch with an init container that holds this workload's pods until its calls get through.", HelpName = "NS/NAME" };

    private static readonly Option<string[]> Call = new("--call") { Description = "With --init-container: wait for this, too; may be given several times.", HelpName = "HOST:PORT" };

    private static readonly Option<string> Image = new("--image") { Description = "The image: one with sh, nc and timeout; for SCTP with ncat, for stand-ins with tcpsvd and udpsvd.", HelpName = "IMAGE", DefaultValueFactory = _ => ProbeOptions.UsualImage };

    private static readonly Option<int> Timeout = Number("--timeout", 3, 1, 60, "How many seconds an attempt lasts.");

    private static readonly Option<int> Attempts = Number("--attempts", 2, 1, 10, "How often a connection is tried before it counts as denied.");

    private static readonly Option<int> Settle = Number("--settle", 10, 0, 600, "How many seconds a pod waits before it tries: policies take a moment to reach a new pod, and stand-ins a while to start.");

    private static readonly Option<int> Wait = Number("--wait", 60, 1, 86_400, "With --init-container: how many seconds are waited at most.");

    private static readonly Option<string?> RefusedMeans = RefusedOption();

    private static readonly Option<string?> Format = new("--format", "-f") { Description = "The form of the output: yaml or json for what is written; text, json, md or junit with --read.", HelpName = "FORMAT" };

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "probe",
            "Tries connections in the live cluster, from pods that policies take for the workloads, and holds them against the prediction.",
            new Example("Try what the expectations speak of", "netpol probe --emit expectations.yaml ./manifests | kubectl apply -f -"),
            new Example("Try every declared port from every workload of the live cluster", "netpol probe --emit --cluster --output probes.yaml"),
            new Example("Read the results, when the Jobs are complete", "kubectl logs -n shop -l netpolsdk.dev/probe --tail=-1 | netpol probe --read -"),
            new Example("The same, with something that answers in place of the destinations", "netpol probe --emit --stand-ins expectations.yaml ./manifests --settle 30 | kubectl apply -f -"),
            new Example("Hold the pods of shop/api until its calls get through", "netpol probe --init-container shop/api ./manifests --output wait.yaml"))
        {
            Inputs,
            Emit,
            StandInsOption,
            Read,
            InitContainer,
            Call,
            Image,
            Timeout,
            Attempts,
            Settle,
            Wait,
            RefusedMeans,
            Format,
            SharedOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        verb.Validators.Add(result =>
        {
            var modes = new[] { result.GetValue(Emit) || result.GetValue(StandInsOption), result.GetValue(Read), result.GetValue(InitContainer) is not null }.Count(isGiven => isGiven);
            if (modes != 1)
            {
                result.AddError("say what to do: --emit, --stand-ins (or both), --read or --init-container.");
            }
            else if (result.GetValue(Format) is { } format && !FormatsOf(result.GetValue(Read)).Contains(format))
            {
                result.AddError($"--format takes {string.Join(", ", FormatsOf(result.GetValue(Read)))} here.");
            }
        });
        // Beside a cluster there may be a file of expectations.
        ClusterInput.AddTo(verb, result => (result.GetValue(Inputs)?.Length ?? 0) - (ClusterInput.IsAsked(result) && result.GetValue(Inputs) is [_] ? 1 : 0));
        verb.Validators.Add(result =>
        {
            if (ClusterInput.IsAsked(result) && result.GetValue(Read))
            {
                result.AddError("--read takes logs; leave out --cluster.");
            }
        });
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var inputs = context.Arguments.GetValue(Inputs) ?? [];
        var format = context.Arguments.GetValue(Format) ?? FormatsOf(context.Arguments.GetValue(Read))[0];
        if (context.Arguments.GetValue(Read))
        {
            return ProbeReading.Run(inputs, context.Arguments.GetValue(RefusedMeans) switch { "denied" => true, "allowed" => false, _ => null }, format, context);
        }

        var options = new ProbeOptions
        {
            Image = context.Arguments.GetRequiredValue(Image),
            Timeout = context.Arguments.GetValue(Timeout),
            Attempts = context.Arguments.GetValue(Attempts),
            Settle = context.Arguments.GetValue(Settle),
        };
        if (context.Arguments.GetValue(InitContainer) is { } workload)
        {
            return GateWriting.Run(workload, inputs, context.Arguments.GetValue(Call) ?? [], TimeSpan.FromSeconds(context.Arguments.GetValue(Wait)), options.Image, format, context);
        }

        return context.Arguments.GetValue(Emit) ? ProbeWriting.WriteProbes(inputs, context.Arguments.GetValue(StandInsOption), options, format, context) : ProbeWriting.WriteStandIns(inputs, options, format, context);
    }

    private static string[] FormatsOf(bool isReading) => isReading ? ["text", "json", "md", "junit"] : ["yaml", "json"];

    private static Option<string?> RefusedOption()
    {
        var option = new Option<string?>("--refused-means") { Description = "With --read: what a refused connection means: allowed, where nothing listens; denied, where the network plugin rejects what it denies.", HelpName = "VERDICT" };
        option.AcceptOnlyFromAmong("allowed", "denied");
        return option;
    }

    private static Option<int> Number(string name, int usual, int least, int most, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "NUMBER", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var number && (number < least || number > most))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is from {least} to {most}."));
            }
        });
        return option;
    }
}
