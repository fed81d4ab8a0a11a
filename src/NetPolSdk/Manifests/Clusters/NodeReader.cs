namespace NetPolSdk;

/// <summary>Reads nodes. An address that is none, such as a host name, is left out.</summary>
internal static class NodeReader
{
    /// <summary>The node of a document; null where it is none.</summary>
    public static ClusterNode? Read(ManifestDocument document) => document is { Kind: "Node", ApiVersion: "v1", Name: { Length: > 0 } name }
        ? ClusterNode.Named(name).WithLabels(PodSpec.Labels((document.Root as MappingNode)?["metadata"])).At([.. Addresses(document)])
        : null;

    private static IEnumerable<string> Addresses(ManifestDocument document) =>
        PodSpec.Items((((document.Root as MappingNode)?["status"] as MappingNode))?["addresses"])
            .Select(static entry => entry.TextOf("address"))
            .OfType<string>()
            .Where(static text => IpAddress.TryParse(text, out _));
}
