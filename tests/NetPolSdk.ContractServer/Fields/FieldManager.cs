using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>One entry of <c>managedFields</c>.</summary>
internal sealed record FieldManager(string Name, string Operation, string ApiVersion, string Time, FieldSet Fields)
{
    public bool IsApply => Operation == "Apply";

    public JsonObject ToJson() => new()
    {
        ["manager"] = Name,
        ["operation"] = Operation,
        ["apiVersion"] = ApiVersion,
        ["time"] = Time,
        ["fieldsType"] = "FieldsV1",
        ["fieldsV1"] = Fields.ToJson(),
    };

    public static List<FieldManager> ReadAll(JsonObject root) =>
        [.. (root["metadata"]?["managedFields"] as JsonArray ?? []).Select(entry => new FieldManager(
            (string)entry!["manager"]!, (string)entry["operation"]!, (string)entry["apiVersion"]!, (string)entry["time"]!, FieldSet.Read(entry["fieldsV1"]!.AsObject())))];

    /// <summary>Applies before updates, then by time and name.</summary>
    public static void WriteAll(JsonObject root, IEnumerable<FieldManager> managers)
    {
        var entries = managers.Where(manager => !manager.Fields.IsEmpty)
            .OrderBy(manager => manager.Operation, StringComparer.Ordinal).ThenBy(manager => manager.Time, StringComparer.Ordinal).ThenBy(manager => manager.Name, StringComparer.Ordinal)
            .Select(manager => (JsonNode)manager.ToJson()).ToArray();
        var metadata = root["metadata"]!.AsObject();
        metadata.Remove("managedFields");
        if (entries.Length > 0)
        {
            metadata["managedFields"] = new JsonArray(entries);
        }
    }

    /// <summary>
    /// Whether two objects differ in nothing but the times of their managers, which is no change: what is defaulted within a list is taken out by an
    /// apply and filled in again, and only the clock would tell. Kubernetes ignores such writes too.
    /// </summary>
    public static bool IsSameButForTimes(JsonObject live, JsonObject fresh) => JsonNode.DeepEquals(WithoutTimes(live), WithoutTimes(fresh));

    private static JsonObject WithoutTimes(JsonObject root)
    {
        var copy = root.DeepClone().AsObject();
        foreach (var entry in copy["metadata"]?["managedFields"] as JsonArray ?? [])
        {
            entry!.AsObject().Remove("time");
        }

        return copy;
    }

    /// <summary>The manager as a conflict names it.</summary>
    public string Described => IsApply ? $"\"{Name}\"" : $"\"{Name}\" using {ApiVersion} at {Time}";
}
