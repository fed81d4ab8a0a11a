using System.Text.Json;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Output;

/// <summary>A plan as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class PlanAsJson
{
    /// <summary>Writes the plan, and what came of it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="outcome">What came of carrying it out; null where it was not.</param>
    public static void Write(TextWriter output, StackPlan plan, DeploymentOutcome? outcome = null) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("stack", plan.Stack);
        json.WriteString("server", plan.Server);
        json.WriteStartArray("objects");
        foreach (var item in plan.Objects)
        {
            WriteObject(json, item);
        }

        json.WriteEndArray();
        json.WriteStartArray("writes");
        foreach (var step in plan.Transition.Steps)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
        json.WritePropertyName("connections");
        ChangesAsJson.Write(json, plan.Connections);
        json.WriteTexts("unavoidable", plan.Gaps);
        json.WriteTexts("warnings", plan.Warnings);
        json.WriteTexts("problems", plan.Problems);
        if (outcome is not null)
        {
            WriteOutcome(json, outcome);
        }

        json.WriteEndObject();
    });

    private static void WriteObject(Utf8JsonWriter json, PlannedObject item)
    {
        json.WriteStartObject();
        json.WriteString("action", PlanAsText.Word(item.Action));
        WriteId(json, item.Id);
        if (item.Differences.Count > 0)
        {
            json.WriteStartArray("differences");
            foreach (var difference in item.Differences)
            {
                json.WriteStartObject();
                json.WriteString("field", difference.Field);
                WriteValue(json, "old", difference.Old);
                WriteValue(json, "new", difference.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.Owners.Count > 0)
        {
            json.WriteTexts("owners", item.Owners);
        }

        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, TransitionStep step)
    {
        json.WriteStartObject();
        json.WriteString("write", step.Kind switch
        {
            TransitionStepKind.CreateBridge => "create-bridge",
            TransitionStepKind.Create => "create",
            TransitionStepKind.Update => "update",
            TransitionStepKind.Delete => "delete",
            _ => "delete-bridge",
        });
        WriteId(json, ObjectId.Of(step.Policy));
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, DeploymentOutcome outcome)
    {
        json.WriteStartObject("outcome");
        json.WriteBoolean("complete", outcome.IsComplete);
        json.WriteBoolean("interrupted", outcome.IsInterrupted);
        json.WriteBoolean("rolledBack", outcome.IsRolledBack);
        json.WriteNumber("done", outcome.Done.Count);
        json.WriteNumber("notBegun", outcome.NotBegun);
        json.WriteTexts("failures", outcome.Failures);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, ObjectId id)
    {
        json.WriteString("kind", id.Kind);
        json.WriteString("group", id.Group);
        if (id.Namespace is { } @namespace)
        {
            json.WriteString("namespace", @namespace);
        }

        json.WriteString("name", id.Name);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
