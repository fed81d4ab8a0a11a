using System.Buffers;
using System.Text;
using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Objects of a server as manifests, so that they are read as those are. JSON is YAML.</summary>
internal static class ManifestText
{
    /// <summary>As many objects are read at once.</summary>
    private const int ChunkSize = 2_000;

    /// <summary>What server-side apply and kubectl keep beside an object, and what is of no use here.</summary>
    private static readonly HashSet<string> LeftOut = ["managedFields", "kubectl.kubernetes.io/last-applied-configuration"];

    /// <summary>What is written before the content, and what may hold secrets.</summary>
    private static readonly HashSet<string> NotContent = ["apiVersion", "kind", "metadata", "data", "binaryData", "stringData"];

    /// <summary>Reads objects; a manifest each for so many of them.</summary>
    public static IEnumerable<(LiveObject[] Objects, Manifest Manifest)> Read(IEnumerable<LiveObject> objects) =>
        objects.Chunk(ChunkSize).Select(chunk => (chunk, Manifest.Parse(ListOf(chunk), options: new ManifestOptions { AlreadyInCluster = true })));

    /// <summary>Reads policies; null for those that cannot be read.</summary>
    public static IEnumerable<(LiveObject Live, Policy? Policy)> Policies(IEnumerable<LiveObject> objects)
    {
        foreach (var (chunk, manifest) in Read(objects))
        {
            var read = manifest.Documents.Where(document => document.Policy is not null).ToDictionary(document => (document.Namespace, document.Name), document => document.Policy);
            foreach (var item in chunk)
            {
                yield return (item, read.GetValueOrDefault((item.Namespace, item.Name)));
            }
        }
    }

    private static string ListOf(LiveObject[] objects)
    {
        var buffer = new ArrayBufferWriter<byte>(objects.Length * 512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "v1");
            json.WriteString("kind", "List");
            json.WriteStartArray("items");
            foreach (var item in objects)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, LiveObject item)
    {
        json.WriteStartObject();
        json.WriteString("apiVersion", item.Resource.ApiVersion);
        json.WriteString("kind", item.Resource.Kind);
        if (item["metadata"] is { } metadata)
        {
            json.WritePropertyName("metadata");
            WriteTrimmed(json, metadata);
        }

        foreach (var part in item.Content.EnumerateObject().Where(part => !NotContent.Contains(part.Name)))
        {
            part.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteTrimmed(Utf8JsonWriter json, JsonElement element)
    {
        json.WriteStartObject();
        foreach (var member in element.EnumerateObject().Where(member => !LeftOut.Contains(member.Name)))
        {
            json.WritePropertyName(member.Name);
            if (member.NameEquals("annotations") && member.Value.ValueKind == JsonValueKind.Object)
            {
                WriteTrimmed(json, member.Value);
            }
            else
            {
                member.Value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
