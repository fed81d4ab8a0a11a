using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Reads a page of a list.</summary>
internal static class ObjectPages
{
    public static ObjectPage Read(ApiResource resource, JsonElement list)
    {
        var items = LiveObject.Member(list, "items") is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Select(item => new LiveObject(resource, item)).ToArray()
            : [];
        var metadata = LiveObject.Member(list, "metadata");
        var next = LiveObject.Text(metadata, "continue");
        return new ObjectPage(items, string.IsNullOrEmpty(next) ? null : next, LiveObject.Text(metadata, "resourceVersion") ?? "");
    }
}
