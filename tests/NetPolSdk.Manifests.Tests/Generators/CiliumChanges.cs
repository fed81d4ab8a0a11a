using System.Text.Json.Nodes;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Changes sound objects of Cilium into ones that may be anything.</summary>
internal static class CiliumChanges
{
    private static readonly string[] Junk =
    [
        "null", "[]", "{}", "1", "-1", "1.5", "true", "\"\"", "\"x y\"", "\"é\"", "[[]]", "[{}]", "[null]", "{\"a\":1}", "[1,\"a\",{}]",
        "[\"*\"]", "\"0\"", "\"99999\"", "\"a.\"", "\"(\"", "\"10.0.0.0/33\"", "{\"matchLabels\":[]}", "{\"matchExpressions\":[{\"key\":1,\"operator\":{}}]}", "{\"cidr\":null,\"except\":[{}]}",
    ];

    /// <summary>Numbers that no type of number holds, which readers of schemas do not agree on.</summary>
    private static readonly string[] Extreme = ["1e400", "99999999999999999999"];

    /// <summary>The object with up to three values that are others than they were.</summary>
    /// <param name="policy">The object.</param>
    /// <param name="seed">What decides which.</param>
    /// <param name="isOfRules">Whether its head stays as it is.</param>
    public static string Of(Policy policy, int seed, bool isOfRules = false)
    {
        var random = new Random(seed);
        var root = JsonNode.Parse(policy.ToJson())!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = Places(root).Where(place => !isOfRules || place.Owner != root || (string)place.Key is "spec" or "specs").Where(place => !isOfRules || !place.Owner.GetPath().StartsWith("$.metadata", StringComparison.Ordinal)).ToArray();
            var (owner, key) = places[random.Next(places.Length)];
            var junk = isOfRules ? Junk : [.. Junk, .. Extreme];
            var value = JsonNode.Parse(junk[random.Next(junk.Length)]);
            if (owner is JsonArray list)
            {
                list[(int)key] = value;
            }
            else
            {
                owner[(string)key] = value;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.ToArray().SelectMany(entry => Places(entry.Value).Prepend((mapping, entry.Key))),
        JsonArray list => list.ToArray().SelectMany((item, index) => Places(item).Prepend((list, index))),
        _ => [],
    };
}
