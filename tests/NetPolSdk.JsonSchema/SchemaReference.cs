using System.Text.Json;

namespace NetPolSdk.JsonSchema;

/// <summary>References within a schema: <c>#</c>, or a path such as <c>#/definitions/run</c>.</summary>
internal static class SchemaReference
{
    /// <exception cref="NotSupportedException">The reference leads elsewhere or nowhere.</exception>
    public static JsonElement Find(JsonElement root, string reference)
    {
        if (reference != "#" && !reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"The reference {reference} leads out of the schema.");
        }

        var found = root;
        foreach (var name in reference.Split('/').Skip(1).Select(static part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (!found.TryGetProperty(name, out found))
            {
                throw new NotSupportedException($"The reference {reference} leads nowhere.");
            }
        }

        return found;
    }
}
