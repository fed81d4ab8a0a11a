using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>How a field is owned: as a whole, or in parts. The merge markers of a schema say so.</summary>
/// <param name="Form">What the parts are.</param>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">Merge strategy</seealso>
internal sealed record FieldShape(FieldForm Form)
{
    public static FieldShape Whole { get; } = new(FieldForm.Whole);

    public static FieldShape Set { get; } = new(FieldForm.Set);

    public static FieldShape MapOfWholes { get; } = new(FieldForm.Map) { Item = Whole };

    /// <summary>Named fields of a struct; whatever is not named is owned as a whole, or by its fields where it is a mapping.</summary>
    public IReadOnlyDictionary<string, FieldShape> Fields { get; private init; } = new Dictionary<string, FieldShape>();

    public FieldShape? Item { get; private init; }

    public IReadOnlyList<string> Keys { get; private init; } = [];

    /// <summary>Values of keys that may be left out.</summary>
    public IReadOnlyDictionary<string, string> KeyDefaults { get; private init; } = new Dictionary<string, string>();

    public static FieldShape Struct(params (string Name, FieldShape Shape)[] fields) =>
        new(FieldForm.Struct) { Fields = fields.ToDictionary(field => field.Name, field => field.Shape) };

    public static FieldShape Keyed(FieldShape item, params string[] keys) => new(FieldForm.Keyed) { Item = item, Keys = keys };

    public FieldShape WithDefault(string key, string value) => this with { KeyDefaults = new Dictionary<string, string> { [key] = value } };

    /// <summary>The shape of a part of a struct or map.</summary>
    public FieldShape Of(string name, JsonNode? value) =>
        Item ?? Fields.GetValueOrDefault(name) ?? (value is JsonObject ? Struct() : Whole);

    /// <summary>The step to an item of a set or of a list with keys.</summary>
    public string StepTo(JsonNode? item)
    {
        if (Form == FieldForm.Set)
        {
            return "v:" + (item?.ToJsonString(Plain) ?? "null");
        }

        var key = new JsonObject();
        foreach (var name in Keys)
        {
            key[name] = item?[name]?.DeepClone() ?? (KeyDefaults.TryGetValue(name, out var text) ? JsonValue.Create(text) : null);
        }

        return "k:" + key.ToJsonString(Plain);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
