using System.Text.Json;

namespace NetPolSdk.Deployment.Output;

/// <summary>Conditions as json. Where there are none, nothing is written.</summary>
internal static class ConditionsAsJson
{
    /// <summary>Writes what is allowed under conditions into the current object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="conditional">The traffic with its conditions.</param>
    public static void WriteConditional(Utf8JsonWriter json, ValueList<ConditionalTraffic> conditional)
    {
        if (conditional.Count == 0)
        {
            return;
        }

        json.WriteStartArray("conditional");
        foreach (var part in conditional)
        {
            json.WriteStartObject();
            json.WriteTraffic("traffic", part.Traffic.Parts());
            json.WriteString("condition", part.Condition.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the condition of a rule into the current object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="condition">The condition; null where the rule has none.</param>
    public static void WriteCondition(Utf8JsonWriter json, TrafficCondition? condition)
    {
        if (condition is not null)
        {
            json.WriteString("condition", condition.ToString());
        }
    }
}
