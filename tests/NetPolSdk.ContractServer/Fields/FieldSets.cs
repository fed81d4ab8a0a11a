using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>Which fields an applied object has, and which ones a write changed.</summary>
internal static class FieldSets
{
    /// <summary>What nobody owns.</summary>
    private static readonly string[] Unowned =
        ["name", "namespace", "generateName", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "selfLink", "managedFields"];

    /// <summary>The fields that an applied object gives.</summary>
    public static FieldSet OfApplied(JsonObject applied, FieldShape shape)
    {
        var set = new FieldSet();
        foreach (var (name, value) in Owned(applied).Where(field => field is not { Key: "metadata", Value: JsonObject { Count: 0 } }))
        {
            Collect(value, shape.Of(name, value), set.At("f:" + name), isDeclared: true);
        }

        return set;
    }

    /// <summary>The fields that are new or different in an object.</summary>
    public static FieldSet Changed(JsonObject old, JsonObject fresh, FieldShape shape)
    {
        var set = new FieldSet();
        var before = Owned(old).ToDictionary();
        foreach (var (name, value) in Owned(fresh))
        {
            Compare(before.GetValueOrDefault(name), before.ContainsKey(name), value, shape.Of(name, value), set.At("f:" + name));
        }

        return set;
    }

    /// <summary>The fields that an object no longer has.</summary>
    public static FieldSet Removed(JsonObject old, JsonObject fresh, FieldShape shape) => Changed(fresh, old, shape).Except(Changed(old, fresh, shape));

    /// <summary>An object without what nobody owns.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Owned(JsonObject root)
    {
        foreach (var (name, value) in root.Where(field => field.Key is not ("apiVersion" or "kind")))
        {
            if (name == "metadata")
            {
                var left = new JsonObject(value!.AsObject().Where(field => !Unowned.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
                yield return KeyValuePair.Create(name, (JsonNode?)left);
            }
            else
            {
                yield return KeyValuePair.Create(name, value);
            }
        }
    }

    private static void Collect(JsonNode? value, FieldShape shape, FieldSet at, bool isDeclared)
    {
        if (!isDeclared || shape.Form == FieldForm.Whole || value is null or JsonValue || value is JsonObject { Count: 0 } || value is JsonArray { Count: 0 })
        {
            at.IsMember = true;
        }

        if (shape.Form == FieldForm.Whole)
        {
            return;
        }

        if (value is JsonObject fields)
        {
            foreach (var (name, child) in fields)
            {
                Collect(child, shape.Of(name, child), at.At("f:" + name), shape.Form == FieldForm.Struct);
            }
        }

        if (value is JsonArray items && shape.Form is FieldForm.Set or FieldForm.Keyed)
        {
            foreach (var item in items)
            {
                Collect(item, shape.Item ?? FieldShape.Whole, at.At(shape.StepTo(item)), isDeclared: false);
            }
        }
    }

    private static void Compare(JsonNode? old, bool existed, JsonNode? fresh, FieldShape shape, FieldSet at)
    {
        if (existed && JsonNode.DeepEquals(old, fresh))
        {
            return;
        }

        at.IsMember = !existed || shape.Form == FieldForm.Whole || fresh is null or JsonValue;
        if (shape.Form == FieldForm.Whole)
        {
            return;
        }

        if (fresh is JsonObject fields)
        {
            foreach (var (name, child) in fields)
            {
                Compare(old?[name], old is JsonObject before && before.ContainsKey(name), child, shape.Of(name, child), at.At("f:" + name));
            }
        }

        if (fresh is JsonArray items && shape.Form is FieldForm.Set or FieldForm.Keyed)
        {
            var before = (old as JsonArray ?? []).GroupBy(shape.StepTo).ToDictionary(same => same.Key, same => same.First());
            foreach (var item in items)
            {
                var step = shape.StepTo(item);
                Compare(before.GetValueOrDefault(step), before.ContainsKey(step), item, shape.Item ?? FieldShape.Whole, at.At(step));
            }
        }
    }
}
