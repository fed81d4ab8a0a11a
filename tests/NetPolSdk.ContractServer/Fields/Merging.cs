using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>Joins an applied object with what stands, and takes away what is no longer applied.</summary>
internal static class Merging
{
    public static JsonNode? Merge(JsonNode? live, JsonNode? applied, FieldShape shape)
    {
        if (applied is JsonObject fields && live is JsonObject standing && shape.Form is FieldForm.Struct or FieldForm.Map)
        {
            var merged = standing.DeepClone().AsObject();
            foreach (var (name, value) in fields)
            {
                merged[name] = Merge(standing[name], value, shape.Of(name, value));
            }

            return merged;
        }

        return applied is JsonArray items && live is JsonArray standingItems && shape.Form is FieldForm.Set or FieldForm.Keyed
            ? MergeItems(standingItems, items, shape)
            : applied?.DeepClone();
    }

    /// <summary>Takes a field away.</summary>
    public static void Remove(JsonObject root, FieldShape shape, ReadOnlySpan<string> path)
    {
        JsonNode? at = root;
        for (var i = 0; i < path.Length && at is not null; i++)
        {
            var step = path[i];
            var isLast = i == path.Length - 1;
            if (step.StartsWith("f:", StringComparison.Ordinal) && at is JsonObject fields)
            {
                var name = step[2..];
                var child = fields[name];
                shape = shape.Of(name, child);
                at = child;
                if (isLast)
                {
                    fields.Remove(name);
                }
            }
            else if (at is JsonArray items)
            {
                var inside = shape;
                var item = items.FirstOrDefault(item => inside.StepTo(item) == step);
                shape = shape.Item ?? FieldShape.Whole;
                at = item;
                if (isLast)
                {
                    items.Remove(item);
                }
            }
        }
    }

    private static JsonArray MergeItems(JsonArray live, JsonArray applied, FieldShape shape)
    {
        var fresh = applied.ToDictionary(shape.StepTo, item => item);
        var known = live.Select(shape.StepTo).ToHashSet();
        var merged = live.Select(item => fresh.TryGetValue(shape.StepTo(item), out var given) ? Merge(item, given, shape.Item ?? FieldShape.Whole) : item?.DeepClone());
        return new JsonArray([.. merged, .. fresh.Where(item => !known.Contains(item.Key)).Select(item => item.Value?.DeepClone())]);
    }
}
