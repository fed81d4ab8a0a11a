using System.Buffers;
using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Asks what the caller may do. The question has no effect.</summary>
internal static class AccessReview
{
    public const string Path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    public static AccessRequest About { get; } = new("create", "authorization.k8s.io", "selfsubjectaccessreviews");

    public static ReadOnlyMemory<byte> Write(AccessRequest access)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("apiVersion", "authorization.k8s.io/v1");
        writer.WriteString("kind", "SelfSubjectAccessReview");
        writer.WriteStartObject("spec");
        writer.WriteStartObject("resourceAttributes");
        writer.WriteString("verb", access.Verb);
        writer.WriteString("group", access.Group);
        writer.WriteString("resource", access.Plural);
        if (access.Namespace is { } space)
        {
            writer.WriteString("namespace", space);
        }

        if (access.Name is { } name)
        {
            writer.WriteString("name", name);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public static bool IsAllowed(JsonElement review) =>
        LiveObject.Member(LiveObject.Member(review, "status"), "allowed") is { ValueKind: JsonValueKind.True };
}
