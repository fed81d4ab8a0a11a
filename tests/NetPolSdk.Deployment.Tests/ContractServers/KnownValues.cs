using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Tests.ContractServers;

/// <summary>What a server chooses by itself (uids, versions, tokens), and the same in the recording. One value of the recording is one value of ours.</summary>
internal sealed class KnownValues
{
    private static readonly string[] Chosen = ["uid", "resourceVersion", "continue"];

    private readonly Dictionary<string, string> _ours = [];

    /// <summary>Remembers what stands at the same places.</summary>
    public void Learn(JsonNode? recorded, JsonNode? ours)
    {
        if (recorded is JsonObject fields && ours is JsonObject)
        {
            foreach (var (name, value) in fields)
            {
                if (Chosen.Contains(name) && value is JsonValue && ours[name] is JsonValue chosen)
                {
                    _ours.TryAdd((string)value!, (string)chosen!);
                }
                else
                {
                    Learn(value, ours[name]);
                }
            }
        }
        else if (recorded is JsonArray items && ours is JsonArray others)
        {
            foreach (var (item, other) in items.Zip(others))
            {
                Learn(item, other);
            }
        }
    }

    /// <summary>A path or body of the recording with our values: long values anywhere, versions only where they are the whole value of a parameter.</summary>
    public string Translate(string text)
    {
        foreach (var (recorded, ours) in _ours)
        {
            text = recorded.Length > 10
                ? text.Replace(recorded, ours, StringComparison.Ordinal)
                : text.EndsWith("resourceVersion=" + recorded, StringComparison.Ordinal) ? text[..^recorded.Length] + ours : text;
        }

        return text;
    }

    /// <summary>A body of the recording with our values.</summary>
    public JsonNode? Translated(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(
            field.Key,
            Chosen.Contains(field.Key) && field.Value is JsonValue value ? JsonValue.Create(_ours.GetValueOrDefault((string)value!, (string)value!)) : Translated(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Translated)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Translate(text)),
        _ => node?.DeepClone(),
    };
}
