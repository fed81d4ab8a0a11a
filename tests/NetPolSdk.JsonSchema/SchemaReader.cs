using System.Text.Json;

namespace NetPolSdk.JsonSchema;

/// <summary>Goes through a schema and fails at what it does not know.</summary>
internal sealed class SchemaReader(JsonElement root, HashSet<string> annotations)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "id", "$comment", "title", "description", "default", "examples"];
    private static readonly HashSet<string> Values =
    [
        "type", "enum", "const", "required", "uniqueItems", "minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern",
    ];

    private static readonly HashSet<string> OneSchema = ["items", "additionalProperties", "not"];
    private static readonly HashSet<string> ManySchemas = ["anyOf", "oneOf", "allOf"];
    private static readonly HashSet<string> NamedSchemas = ["properties", "patternProperties", "definitions"];

    public void Check() => Check(root, "#");

    private void Check(JsonElement schema, string path)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            Check(keyword, path + "/" + keyword.Name);
        }
    }

    private void Check(JsonProperty keyword, string path)
    {
        if (OneSchema.Contains(keyword.Name))
        {
            Check(keyword.Value, path);
        }
        else if (ManySchemas.Contains(keyword.Name))
        {
            keyword.Value.EnumerateArray().ToList().ForEach(schema => Check(schema, path));
        }
        else if (NamedSchemas.Contains(keyword.Name))
        {
            keyword.Value.EnumerateObject().ToList().ForEach(named => Check(named.Value, path + "/" + named.Name));
        }
        else if (keyword.Name == "$ref")
        {
            _ = SchemaReference.Find(root, keyword.Value.GetString()!);
        }
        else if (keyword.Name == "format")
        {
            StringFormat.Require(keyword.Value.GetString()!, path);
        }
        else if (!Values.Contains(keyword.Name) && !Annotations.Contains(keyword.Name) && !annotations.Contains(keyword.Name))
        {
            throw new NotSupportedException($"{path} is a keyword that is not known. Teach it to {nameof(SchemaCheck)}, or say that it demands nothing.");
        }
    }
}
