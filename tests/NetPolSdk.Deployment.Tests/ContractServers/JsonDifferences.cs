using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Tests.ContractServers;

/// <summary>Where two values differ.</summary>
internal static class JsonDifferences
{
    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? found, string path)
    {
        if (expected is JsonObject left && found is JsonObject right)
        {
            return left.Select(field => field.Key).Union(right.Select(field => field.Key)).SelectMany(name => Between(left[name], right[name], $"{path}.{name}"));
        }

        if (expected is JsonArray items && found is JsonArray others && items.Count == others.Count)
        {
            return items.Zip(others).Index().SelectMany(pair => Between(pair.Item.First, pair.Item.Second, $"{path}[{pair.Index}]"));
        }

        return JsonNode.DeepEquals(expected, found) ? [] : [$"{path} is {found?.ToJsonString() ?? "absent"} instead of {expected?.ToJsonString() ?? "absent"}"];
    }
}
