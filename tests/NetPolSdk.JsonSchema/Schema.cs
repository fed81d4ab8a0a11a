using System.Text.Json;

namespace NetPolSdk.JsonSchema;

/// <summary>
/// A JSON schema of draft 7, as far as the schemas of our tests go. It is strict about itself: a keyword that it does not know makes
/// reading the schema fail, because a check that is silently left out is worse than none.
/// </summary>
public sealed class Schema
{
    private readonly JsonElement _root;
    private readonly HashSet<string> _annotations;

    private Schema(JsonElement root, IEnumerable<string> annotations)
    {
        _root = root;
        _annotations = new HashSet<string>(annotations, StringComparer.Ordinal);
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="annotations">Keywords that demand nothing here, beside those of the draft, such as <c>x-kubernetes-list-type</c>.</param>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not known.</exception>
    public static Schema Parse(string json, params string[] annotations)
    {
        var schema = new Schema(JsonDocument.Parse(json).RootElement, annotations);
        new SchemaReader(schema._root, schema._annotations).Check();
        return schema;
    }

    /// <summary>What a value breaks, as <c>path: what</c>; nothing where it is valid.</summary>
    /// <param name="value">The value.</param>
    public IReadOnlyList<string> Faults(JsonElement value)
    {
        var check = new SchemaCheck(_root);
        check.Value(_root, value, "$");
        return check.Faults;
    }

    /// <summary>What a text breaks.</summary>
    /// <param name="json">The text.</param>
    public IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Faults(document.RootElement);
    }
}
