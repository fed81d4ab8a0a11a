namespace NetPolSdk;

/// <summary>Writes what all kinds have in common: <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>.</summary>
internal static class MetadataWriter
{
    /// <summary>Writes the head of an object, the policy's reason as a comment above it.</summary>
    /// <param name="policy">The object.</param>
    /// <param name="annotations">The author's annotations and those in which NetPolSdk keeps what Kubernetes has no field for.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Policy policy, ValueMap annotations, DocumentWriter writer)
    {
        if (policy.Reason is { } reason)
        {
            writer.Comment(reason);
        }

        writer.Field("apiVersion", policy.ApiVersion);
        writer.Field("kind", policy.Kind);
        writer.Key("metadata");
        writer.StartMapping();
        WriteNames(policy.Metadata, writer);
        writer.Field("labels", policy.Metadata.Labels);
        writer.Field("annotations", annotations);
        writer.EndMapping();
    }

    private static void WriteNames(ObjectMetadata metadata, DocumentWriter writer)
    {
        if (metadata.Name.Length > 0)
        {
            writer.Field("name", metadata.Name);
        }

        if (metadata.GenerateName is { } generateName)
        {
            writer.Field("generateName", generateName);
        }

        if (metadata.Namespace is { } @namespace)
        {
            writer.Field("namespace", @namespace);
        }
    }
}
