using System.Text.Json;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Manifests;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Objects;

/// <summary>Objects of Kubernetes other than policies as manifests, the same bytes on every run.</summary>
internal static class ObjectText
{
    /// <summary>Several objects: a stream of YAML documents, or a JSON object of kind <c>List</c>.</summary>
    /// <param name="format">The form.</param>
    /// <param name="objects">The objects.</param>
    public static string Text(this ManifestFormat format, IReadOnlyList<JsonObject> objects)
    {
        using var output = new StringWriter { NewLine = "\n" };
        if (format == ManifestFormat.Yaml)
        {
            ObjectYaml.Write(output, objects);
        }
        else
        {
            JsonOutput.Write(output, json => Write(json, objects));
        }

        return output.ToString();
    }

    /// <summary>A map of strings.</summary>
    /// <param name="map">The map.</param>
    public static JsonObject Of(ValueMap map)
    {
        var written = new JsonObject();
        foreach (var entry in map)
        {
            written.Add(entry.Key, entry.Value);
        }

        return written;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<JsonObject> objects)
    {
        if (objects.Count == 1)
        {
            objects[0].WriteTo(json);
            return;
        }

        json.WriteStartObject();
        json.WriteString("apiVersion", "v1");
        json.WriteString("kind", "List");
        json.WriteStartArray("items");
        foreach (var item in objects)
        {
            item.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
