using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Compares what stands with what shall stand, by meaning: both as the model writes them, which fills in what the server fills in.</summary>
internal static class Difference
{
    /// <summary>The fields that differ; none where nothing is to be written.</summary>
    /// <param name="live">What stands.</param>
    /// <param name="desired">What shall stand, with the labels of its set.</param>
    public static IReadOnlyList<FieldDifference> Between(LivePolicy live, Policy desired) => live.IsAsDesired ? [] : [.. InFields(live, desired)];

    /// <summary>Whether an object has word for word what is desired. Nearly all objects of a second run have, and need not be read as policies.</summary>
    /// <param name="live">What stands.</param>
    /// <param name="desired">What shall stand, with the labels of its set.</param>
    public static bool IsAsDesired(LiveObject live, Policy desired)
    {
        var json = JsonElement.Parse(desired.ToJson());
        return live["spec"] is { } spec && LiveObject.Member(json, "spec") is { } wanted && JsonElement.DeepEquals(spec, wanted)
            && IsAsDesired(live, "labels", live.Labels, Texts(json, "labels"))
            && IsAsDesired(live, "annotations", live.Annotations, Texts(json, "annotations"));
    }

    private static bool IsAsDesired(LiveObject live, string map, IReadOnlyDictionary<string, string> there, Dictionary<string, string> desired) =>
        desired.All(entry => there.TryGetValue(entry.Key, out var value) && value == entry.Value) && !Surplus(live, map, desired).Any();

    private static IEnumerable<FieldDifference> InFields(LivePolicy live, Policy desired)
    {
        var (old, @new) = (JsonElement.Parse(CalicoDefaults.Written(live.Policy).ToJson()), JsonElement.Parse(CalicoDefaults.Written(desired).ToJson()));
        foreach (var map in new[] { "labels", "annotations" })
        {
            var (before, after) = (Texts(old, map), Texts(@new, map));
            foreach (var (key, value) in after.Where(entry => before.GetValueOrDefault(entry.Key) != entry.Value))
            {
                yield return new FieldDifference(FieldDifference.Named("metadata." + map, key), before.TryGetValue(key, out var was) ? Json(was) : null, Json(value));
            }

            foreach (var key in Surplus(live.Live, map, after).Where(before.ContainsKey))
            {
                yield return new FieldDifference(FieldDifference.Named("metadata." + map, key), Json(before[key]), null);
            }
        }

        var saySame = live.Policy is NetworkPolicy one && desired is NetworkPolicy other && Transitions.PolicyVersion.SaySame(one, other);
        foreach (var difference in saySame ? [] : FieldDifference.Between(LiveObject.Member(old, "spec"), LiveObject.Member(@new, "spec"), "spec"))
        {
            yield return difference;
        }
    }

    /// <summary>What an earlier run wrote and this one does not: the next apply removes it.</summary>
    private static IEnumerable<string> Surplus(LiveObject live, string map, Dictionary<string, string> desired)
    {
        foreach (var entry in live.ManagedFields.Where(entry => entry.IsApplied && entry.Manager == ApplySet.FieldManager && entry.Subresource.Length == 0))
        {
            if (LiveObject.Member(LiveObject.Member(entry.Fields, "f:metadata"), "f:" + map) is { ValueKind: JsonValueKind.Object } owned)
            {
                foreach (var member in owned.EnumerateObject().Where(member => member.Name.StartsWith("f:", StringComparison.Ordinal) && !desired.ContainsKey(member.Name[2..])))
                {
                    yield return member.Name[2..];
                }
            }
        }
    }

    private static Dictionary<string, string> Texts(JsonElement policy, string map) =>
        LiveObject.Member(LiveObject.Member(policy, "metadata"), map) is { ValueKind: JsonValueKind.Object } texts
            ? texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString() ?? "", StringComparer.Ordinal)
            : [];

    private static string Json(string text) => JsonSerializer.Serialize(JsonElement.Parse("\"" + JsonEncodedText.Encode(text) + "\""), JsonTexts.Default.JsonElement);
}
