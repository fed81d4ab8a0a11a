using System.Text.Json;
using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Explaining;

/// <summary>An explanation as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class ExplanationAsJson
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="input">The cluster.</param>
    public static void Write(TextWriter output, Explanation explanation, EvaluatedCluster input) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("from", explanation.From.ToString());
        json.WriteString("to", explanation.To.ToString());
        json.WriteTraffic("asked", explanation.Asked.Parts());
        json.WriteString("verdict", Word(explanation.Verdict));
        json.WriteTraffic("allowed", explanation.Answer.Allowed.Parts());
        json.WriteTraffic("undefined", explanation.Answer.Undefined.Parts());
        ConditionsAsJson.WriteConditional(json, explanation.Answer.Conditional);
        json.WriteString("reason", explanation.Answer.Undefined.IsEmpty ? "" : explanation.Answer.Doubts.Describe());
        WriteSide(json, "egress", explanation.Egress, input);
        WriteSide(json, "ingress", explanation.Ingress, input);
        WriteChanges(json, explanation.Changes, input);
        WriteNext(json, NextStep.Of(explanation));
        json.WriteEndObject();
    });

    /// <summary>Writes a part of a policy into the current object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="origin">The part.</param>
    /// <param name="input">The cluster.</param>
    public static void WriteOrigin(Utf8JsonWriter json, PolicyOrigin origin, EvaluatedCluster input)
    {
        json.WriteString("policy", $"{origin.Policy.Kind} {origin.Policy.Metadata}");
        json.WriteString("field", origin.Path.ToString());
        json.WriteString("place", input.Place(origin));
    }

    /// <summary>Writes what to look at next.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="next">The step.</param>
    public static void WriteNext(Utf8JsonWriter json, NextStep next)
    {
        json.WriteStartObject("next");
        json.WriteString("text", next.Text);
        json.WriteString("runbook", next.Page);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, SideExplanation side, EvaluatedCluster input)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("isolated", side.IsIsolated);
        WriteList(json, "isolatedBy", side.IsolatedBy, origin => WriteOrigin(json, origin, input));
        WriteList(json, "rules", side.Deciding, rule =>
        {
            WriteOrigin(json, rule.Origin, input);
            json.WriteString("action", rule.Action.Word());
            ConditionsAsJson.WriteCondition(json, rule.Condition);
            json.WriteTraffic("traffic", rule.Traffic.Parts());
            json.WriteTexts("admittedByOr", rule.AdmittedByOr.Select(workload => workload.ToString()));
        });
        WriteList(json, "nearMisses", side.NearMisses, miss =>
        {
            WriteOrigin(json, miss.Origin, input);
            json.WriteTexts("misses", miss.Misses.Select(part => part.Text));
        });
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, IEnumerable<SuggestedChange> changes, EvaluatedCluster input) => WriteList(json, "changes", changes, change =>
    {
        json.WriteString("side", change.Direction == Direction.Egress ? "egress" : "ingress");
        json.WriteString("text", change.Text);
        WriteList(json, "where", change.Where, origin => WriteOrigin(json, origin, input));
    });

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(Verdict? verdict) => verdict switch
    {
        Verdict.Allowed => "allowed",
        Verdict.Denied => "denied",
        Verdict.Undefined => "undefined",
        Verdict.Conditional => "conditional",
        _ => "mixed",
    };
}
