using System.Text.Json;
using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Explaining;

/// <summary>What holds for one workload as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ReportAsJson
{
    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="input">The cluster.</param>
    public static void Write(TextWriter output, WorkloadReport report, EvaluatedCluster input) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("workload", report.Workload.ToString());
        json.WriteStartObject("labels");
        foreach (var label in report.Workload.Labels)
        {
            json.WriteString(label.Key, label.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("policies");
        foreach (var policy in report.Policies)
        {
            json.WriteStartObject();
            ExplanationAsJson.WriteOrigin(json, new PolicyOrigin(policy, FieldPath.Root), input);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDirection(json, "ingress", report.IsIngressIsolated, report.Ingress, input);
        WriteDirection(json, "egress", report.IsEgressIsolated, report.Egress, input);
        WriteEntrances(json, report.Workload, input);
        ExplanationAsJson.WriteNext(json, NextStep.Of(report));
        json.WriteEndObject();
    });

    private static void WriteEntrances(Utf8JsonWriter json, Workload workload, EvaluatedCluster input)
    {
        json.WriteStartArray("entrances");
        foreach (var entrance in input.EntrancesTo(workload))
        {
            json.WriteStartObject();
            json.WriteString("object", $"{entrance.Kind} {entrance.Address}");
            json.WriteTexts("listeners", entrance.Listeners.Select(listener => listener.ToString()));
            json.WriteTraffic("traffic", entrance.Traffic.Parts());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDirection(Utf8JsonWriter json, string name, bool isIsolated, ValueList<EffectiveRule> rules, EvaluatedCluster input)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("isolated", isIsolated);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            ExplanationAsJson.WriteOrigin(json, rule.Origin, input);
            json.WriteString("action", rule.Action.Word());
            json.WriteString("tier", rule.Tier switch { AdminTier.Admin => "admin", AdminTier.Baseline => "baseline", _ => "networkPolicy" });
            ConditionsAsJson.WriteCondition(json, rule.Condition);
            json.WriteString("peers", rule.Peers);
            json.WriteTraffic("traffic", rule.Traffic.Parts());
            json.WriteTexts("namedPorts", rule.NamedPorts);
            json.WriteTexts("workloads", rule.Workloads.Select(workload => workload.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
