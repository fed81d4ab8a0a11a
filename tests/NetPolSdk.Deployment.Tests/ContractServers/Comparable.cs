using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Tests.ContractServers;

/// <summary>
/// Takes from an answer what need not be the same: times; the hash of how a kind is stored; the order of groups; what a YAML parser
/// says of malformed text; and, of an invalid network policy, the words, since its fields are what counts.
/// </summary>
internal static class Comparable
{
    public static JsonNode? Of(JsonNode? answer)
    {
        var comparable = Strip(answer);
        if (comparable is JsonObject status && (string?)status["details"]?["kind"] == "NetworkPolicy" && (string?)status["reason"] == "Invalid")
        {
            status.Remove("message");
            var fields = status["details"]!["causes"]!.AsArray().Select(cause => (string)cause!["field"]!).Order(StringComparer.Ordinal);
            status["details"]!["causes"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field))]);
        }

        if ((comparable as JsonObject)?["message"] is JsonValue message && ((string)message!).IndexOf("yaml: ", StringComparison.Ordinal) is > 0 and var end)
        {
            comparable["message"] = ((string)message!)[..end];
        }

        return comparable;
    }

    private static JsonNode? Strip(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Where(field => field.Key != "storageVersionHash").Select(field => KeyValuePair.Create(
            field.Key,
            field.Key is "time" or "creationTimestamp" or "deletionTimestamp" ? JsonValue.Create("then") : field.Key == "groups" ? ByName(field.Value!.AsArray()) : Strip(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Strip)]),
        _ => node?.DeepClone(),
    };

    private static JsonArray ByName(JsonArray groups) =>
        new([.. groups.OrderBy(group => (string)group!["name"]!, StringComparer.Ordinal).Select(Strip)]);
}
