using System.Buffers;
using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>What a deletion says of itself. Dry run is said here, since a server that is given a body does not look at the query.</summary>
internal static class DeleteOptions
{
    public static ReadOnlyMemory<byte> Write(DeleteRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("apiVersion", "v1");
        writer.WriteString("kind", "DeleteOptions");
        writer.WriteStartObject("preconditions");
        writer.WriteString("uid", request.Uid);
        if (request.ResourceVersion is { } version)
        {
            writer.WriteString("resourceVersion", version);
        }

        writer.WriteEndObject();
        if (request.Propagation is { } propagation)
        {
            writer.WriteString("propagationPolicy", propagation.ToString());
        }

        if (request.DryRun)
        {
            writer.WriteStartArray("dryRun");
            writer.WriteStringValue("All");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
