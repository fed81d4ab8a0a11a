namespace NetPolSdk;

/// <summary>Reads which Services an object sends traffic from outside to.</summary>
internal static class BackendReader
{
    /// <summary>The Services, by namespace and name, and the port of each; null for all of its ports.</summary>
    public static IEnumerable<(string Namespace, string Name, string? Port)> Backends(ManifestDocument document, string @namespace) => (document.Group(), document.Kind) switch
    {
        ("networking.k8s.io", "Ingress") => Ingress(document).Select(backend => (@namespace, backend.Name, backend.Port)),
        ("route.openshift.io", "Route") => Route(document).Select(backend => (@namespace, backend.Name, backend.Port)),
        _ when IsGatewayRoute(document) => GatewayRoute(document, @namespace),
        _ => [],
    };

    /// <summary>Whether a document is a route of the Gateway API.</summary>
    public static bool IsGatewayRoute(ManifestDocument document) =>
        (document.Group(), document.Kind) is ("gateway.networking.k8s.io", "HTTPRoute" or "GRPCRoute" or "TLSRoute" or "TCPRoute" or "UDPRoute");

    /// <summary>Whether a document is a Gateway.</summary>
    public static bool IsGateway(ManifestDocument document) => (document.Group(), document.Kind) is ("gateway.networking.k8s.io", "Gateway");

    /// <summary>The API group of a document; empty for the core group.</summary>
    public static string Group(this ManifestDocument document) => document.ApiVersion?.IndexOf('/') is > 0 and { } slash ? document.ApiVersion.Substring(0, slash) : "";

    private static IEnumerable<(string Name, string? Port)> Ingress(ManifestDocument document)
    {
        var spec = document.Find(FieldPath.Spec) as MappingNode;
        var paths = PodSpec.Items(spec?["rules"]).SelectMany(static rule => PodSpec.Items((rule["http"] as MappingNode)?["paths"]));
        foreach (var backend in paths.Select(static path => path["backend"]).Append(spec?["defaultBackend"]).OfType<MappingNode>())
        {
            if (backend["service"] is MappingNode service && service.TextOf("name") is { } name)
            {
                var port = service["port"] as MappingNode;
                yield return (name, Text(port?["number"]) ?? Text(port?["name"]));
            }
        }
    }

    private static IEnumerable<(string Name, string? Port)> Route(ManifestDocument document)
    {
        var spec = document.Find(FieldPath.Spec) as MappingNode;
        var port = Text((spec?["port"] as MappingNode)?["targetPort"]);
        foreach (var backend in PodSpec.Items(spec?["alternateBackends"]).Prepend(spec?["to"] as MappingNode))
        {
            if (backend?.TextOf("name") is { } name)
            {
                yield return (name, port);
            }
        }
    }

    private static IEnumerable<(string Namespace, string Name, string? Port)> GatewayRoute(ManifestDocument document, string @namespace)
    {
        foreach (var backend in PodSpec.Items((document.Find(FieldPath.Spec) as MappingNode)?["rules"]).SelectMany(static rule => PodSpec.Items(rule["backendRefs"])))
        {
            if (backend.TextOf("name") is { } name && (backend.TextOf("kind") ?? "Service") == "Service")
            {
                yield return (backend.TextOf("namespace") ?? @namespace, name, Text(backend["port"]));
            }
        }
    }

    private static string? Text(DocumentNode? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Text : null;
}
