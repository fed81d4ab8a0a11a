using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>Get, list and watch.</summary>
internal sealed class Reading(ObjectStore store)
{
    private const string PartialList = "PartialObjectMetadataList";

    public Answer Get(ApiRequest request) => store.Find(request.Kind, request.Namespace, request.Name) is { } found
        ? new Answer(200, found.Utf8)
        : throw new RefusedException(StatusBody.NotFound(request.Kind, request.Name));

    public Answer List(ApiRequest request)
    {
        var selector = LabelSelector.Read(request.Query("labelSelector"));
        var token = request.Query("continue") is { } text ? ContinueToken.Read(text) : null;
        var version = token?.Version ?? store.Version;
        var objects = store.At(request.Kind, version) ?? throw new RefusedException(TooOld(request));
        var prefix = request.Namespace.Length == 0 ? "/" : $"/{request.Namespace}/";
        var limit = int.Parse(request.Query("limit") ?? "0", CultureInfo.InvariantCulture);
        var rest = objects.Values
            .Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal) && (token is null || string.CompareOrdinal(stored.Key, token.LastKey) > 0))
            .Where(stored => selector.Selects(stored.Root)).ToArray();
        var page = limit > 0 && rest.Length > limit ? rest[..limit] : rest;
        var isLast = page.Length == rest.Length;
        var metadata = new JsonObject { ["resourceVersion"] = version.ToString(CultureInfo.InvariantCulture) };
        if (!isLast)
        {
            metadata["continue"] = new ContinueToken(version, page[^1].Key).Write();
            if (request.Query("labelSelector") is null)
            {
                metadata["remainingItemCount"] = rest.Length - page.Length;
            }
        }

        return IsMetadataOnly(request) ? Body(PartialList, "meta.k8s.io/v1", metadata, page.Select(Metadata)) : Body(request.Kind.Kind + "List", request.Kind.ApiVersion, metadata, page.Select(stored => stored.ItemUtf8));
    }

    public Answer Watch(ApiRequest request)
    {
        var from = long.Parse(request.Query("resourceVersion") ?? "0", CultureInfo.InvariantCulture);
        var selector = LabelSelector.Read(request.Query("labelSelector"));
        var seconds = int.Parse(request.Query("timeoutSeconds") ?? "300", CultureInfo.InvariantCulture);
        return new Answer(200, []) { Stream = (body, cancellation) => WatchAsync(request, from, selector, TimeSpan.FromSeconds(seconds), body, cancellation) };
    }

    private async Task WatchAsync(ApiRequest request, long from, LabelSelector selector, TimeSpan time, Stream body, CancellationToken cancellation)
    {
        if (from > 0 && from < store.OldestVersion)
        {
            var expired = StatusBody.Failure(410, "Expired", $"too old resource version: {from} ({store.OldestVersion})");
            await WriteEventAsync(body, "ERROR", expired, cancellation);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(time);
        while (!over.IsCancellationRequested)
        {
            var next = store.Changed();
            foreach (var change in store.EventsAfter(from))
            {
                from = change.Version;
                if (change.Changed.Kind == request.Kind && (request.Namespace.Length == 0 || change.Changed.Namespace == request.Namespace) && selector.Selects(change.Changed.Root))
                {
                    await WriteEventAsync(body, change.Type, change.Changed.Root, cancellation);
                }
            }

            await Task.WhenAny(next, Task.Delay(Timeout.Infinite, over.Token));
        }
    }

    private static async Task WriteEventAsync(Stream body, string type, JsonObject changed, CancellationToken cancellation)
    {
        var line = new JsonObject { ["type"] = type, ["object"] = changed.DeepClone() }.ToJsonString() + "\n";
        await body.WriteAsync(Encoding.UTF8.GetBytes(line), cancellation);
        await body.FlushAsync(cancellation);
    }

    private JsonObject TooOld(ApiRequest request)
    {
        var status = StatusBody.Failure(
            410,
            "Expired",
            "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.");
        status["metadata"] = new JsonObject { ["continue"] = (ContinueToken.Read(request.Query("continue")!) with { Version = store.Version }).Write() };
        return status;
    }

    private static bool IsMetadataOnly(ApiRequest request) => request.Http.Headers.Accept.ToString().Contains("as=" + PartialList, StringComparison.Ordinal);

    private static byte[] Metadata(StoredObject stored) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["kind"] = "PartialObjectMetadata",
        ["apiVersion"] = "meta.k8s.io/v1",
        ["metadata"] = stored.Root["metadata"]!.DeepClone(),
    }.ToJsonString());

    private static Answer Body(string kind, string apiVersion, JsonObject metadata, IEnumerable<byte[]> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", kind);
            writer.WriteString("apiVersion", apiVersion);
            writer.WritePropertyName("metadata");
            metadata.WriteTo(writer);
            writer.WriteStartArray("items");
            foreach (var item in items)
            {
                writer.WriteRawValue(item, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new Answer(200, buffer.WrittenSpan.ToArray());
    }
}
