using System.Text.Json;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>A field that is to have another value.</summary>
/// <param name="Field">The field, as Kubernetes writes it, such as <c>spec.ingress[0].ports[0].port</c>.</param>
/// <param name="Old">Its value as JSON; null where it is not there.</param>
/// <param name="New">Its value as JSON; null where it shall not be there.</param>
public sealed record FieldDifference(string Field, string? Old, string? New)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}: {Old ?? "nothing"} → {New ?? "nothing"}";

    /// <summary>Where two values differ, as deep as the difference goes.</summary>
    internal static IEnumerable<FieldDifference> Between(JsonElement? old, JsonElement? @new, string field)
    {
        if (old is { } before && @new is { } after)
        {
            if (JsonElement.DeepEquals(before, after))
            {
                return [];
            }

            if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
            {
                return before.EnumerateObject().Select(member => member.Name).Union(after.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal)
                    .SelectMany(name => Between(Member(before, name), Member(after, name), Named(field, name)));
            }

            if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array)
            {
                return Enumerable.Range(0, Math.Max(before.GetArrayLength(), after.GetArrayLength()))
                    .SelectMany(at => Between(Item(before, at), Item(after, at), $"{field}[{at}]"));
            }
        }

        return old is null && @new is null ? [] : [new FieldDifference(field, Text(old), Text(@new))];
    }

    /// <summary>The name of a field within another one.</summary>
    internal static string Named(string field, string name) => name.Contains('.', StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal) ? $"{field}[{name}]" : $"{field}.{name}";

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Item(JsonElement list, int at) => at < list.GetArrayLength() ? list[at] : null;

    private static string? Text(JsonElement? value) => value is { } given ? JsonSerializer.Serialize(given, JsonTexts.Default.JsonElement) : null;
}
