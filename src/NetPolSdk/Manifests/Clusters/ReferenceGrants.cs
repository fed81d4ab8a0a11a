namespace NetPolSdk;

/// <summary>Which objects may refer to Services of other namespaces. Source: Gateway API, <c>ReferenceGrant</c>.</summary>
internal sealed class ReferenceGrants(IEnumerable<ManifestDocument> documents)
{
    private readonly (string Namespace, MappingNode Spec)[] _grants =
    [
        .. documents
            .Where(static document => document is { Kind: "ReferenceGrant" } && document.ApiVersion?.StartsWith("gateway.networking.k8s.io/", StringComparison.Ordinal) == true)
            .Select(static document => (document.Namespace ?? "default", document.Find(FieldPath.Spec) as MappingNode))
            .Where(static grant => grant.Item2 is not null)
            .Select(static grant => (grant.Item1, grant.Item2!)),
    ];

    /// <summary>Whether a route may send to a Service: always within its namespace, and else where a grant of the Service's namespace says so.</summary>
    public bool Allow(string kind, string @namespace, string serviceNamespace, string service) => @namespace == serviceNamespace || Array.Exists(_grants, grant =>
        grant.Namespace == serviceNamespace
        && PodSpec.Items(grant.Spec["from"]).Any(from => from.TextOf("kind") == kind && from.TextOf("namespace") == @namespace)
        && PodSpec.Items(grant.Spec["to"]).Any(to => to.TextOf("kind") == "Service" && to.TextOf("name") is var name && (string.IsNullOrEmpty(name) || name == service)));
}
