using System.CommandLine;
using NetPolSdk.Deployment.Monitoring;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol alerts</c>: alerts about policies for Prometheus.</summary>
internal static class AlertsVerb
{
    private static readonly Option<string> Engine = EngineOption();

    private static readonly Option<string?> Namespace = new("--namespace", "-n") { Description = "The namespace of the PrometheusRule; without it, that of whoever applies it.", HelpName = "NAME" };

    private static readonly Option<string[]> Label = new("--label") { Description = "A label of the PrometheusRule, by which your Prometheus finds its rules (its ruleSelector); may be given several times.", HelpName = "KEY=VALUE" };

    private static readonly Option<string> Format = SharedOptions.Format("yaml", "json");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "alerts",
            "Prints alerts about network policies as a PrometheusRule: policies that nobody enforces, nodes that do not follow, packets that are denied.",
            new Example("For Cilium, into the cluster of the current context", "netpol alerts --engine cilium --namespace monitoring --label release=prometheus | kubectl apply -f -"),
            new Example("Whichever network plugin runs", "netpol alerts --output alerts.yaml"))
        {
            Engine,
            Namespace,
            Label,
            Format,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var alerts = AlertsOf(context.Arguments.GetRequiredValue(Engine));
        try
        {
            alerts = context.Arguments.GetValue(Namespace) is { } name ? alerts.InNamespace(name) : alerts;
            alerts = (context.Arguments.GetValue(Label) ?? []).Select(LabelOf).Aggregate(alerts, static (soFar, label) => soFar.Labelled(label.Key, label.Value));
        }
        catch (InvalidPolicyException refused)
        {
            throw UnusableInputException.Of(refused);
        }

        context.WriteData(output => output.Write(context.Arguments.GetRequiredValue(Format) == "json" ? alerts.ToJson() : alerts.ToYaml()));
        return ExitCode.Fine;
    }

    private static PolicyAlerts AlertsOf(string engine) => engine switch
    {
        "calico" => PolicyAlerts.Calico,
        "cilium" => PolicyAlerts.Cilium,
        _ => PolicyAlerts.Upstream,
    };

    private static (string Key, string Value) LabelOf(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (text[..at], text[(at + 1)..])
        : throw new UnusableInputException($"--label: {SafeText.Line(Quoted.Text(text))} is no label. Write KEY=VALUE.");

    private static Option<string> EngineOption()
    {
        var option = new Option<string>("--engine") { Description = "Whose metrics there are.", DefaultValueFactory = _ => "upstream" };
        option.AcceptOnlyFromAmong("upstream", "calico", "cilium");
        return option;
    }
}
