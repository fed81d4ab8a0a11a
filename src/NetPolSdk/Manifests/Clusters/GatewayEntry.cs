using System.Globalization;

namespace NetPolSdk;

/// <summary>A Gateway, and which routes its listeners take. Source: Gateway API, "Route binding".</summary>
internal sealed class GatewayEntry(ManifestDocument document)
{
    private static readonly Dictionary<string, string[]> KindsOf = new(StringComparer.Ordinal)
    {
        ["HTTP"] = ["HTTPRoute", "GRPCRoute"],
        ["HTTPS"] = ["HTTPRoute", "GRPCRoute"],
        ["TLS"] = ["TLSRoute", "TCPRoute"],
        ["TCP"] = ["TCPRoute"],
        ["UDP"] = ["UDPRoute"],
    };

    private readonly string _namespace = document.Namespace ?? "default";

    /// <summary>The listeners that take a route by one of its references to this Gateway.</summary>
    public IEnumerable<EntranceListener> Taking(GatewayRoute route, MappingNode parent, Cluster cluster) =>
        PodSpec.Items((document.Find(FieldPath.Spec) as MappingNode)?["listeners"])
            .Where(listener => IsMeant(listener, parent) && TakesKind(listener, route.Kind) && TakesNamespace(listener, route.Namespace, cluster) && Hosts.Meet(listener.TextOf("hostname"), route.Hostnames))
            .Select(listener => new EntranceListener(_namespace + "/" + document.Name, listener.TextOf("name") ?? "", listener.TextOf("protocol") ?? "", Number(listener["port"]), listener.TextOf("hostname")));

    /// <summary>A reference may name one listener by its name or its port.</summary>
    private static bool IsMeant(MappingNode listener, MappingNode parent) =>
        (parent.TextOf("sectionName") is not { } section || section == listener.TextOf("name"))
        && (Number(parent["port"]) is not { } port || port == Number(listener["port"]));

    /// <summary>The kinds that the listener names, else those of its protocol; of a protocol that is not known any.</summary>
    private static bool TakesKind(MappingNode listener, string kind)
    {
        MappingNode[] named = [.. PodSpec.Items((listener["allowedRoutes"] as MappingNode)?["kinds"])];
        return named.Length > 0
            ? Array.Exists(named, item => item.TextOf("kind") == kind)
            : !KindsOf.TryGetValue(listener.TextOf("protocol") ?? "", out var usual) || usual.Contains(kind);
    }

    private bool TakesNamespace(MappingNode listener, string @namespace, Cluster cluster)
    {
        var namespaces = (listener["allowedRoutes"] as MappingNode)?["namespaces"] as MappingNode;
        return namespaces?.TextOf("from") switch
        {
            "All" => true,
            "None" => false,
            "Selector" => SelectorNode.Matches(namespaces["selector"] as MappingNode, cluster.FindNamespace(@namespace)?.Labels ?? ClusterNamespace.Named(@namespace).Labels),
            _ => @namespace == _namespace,
        };
    }

    private static int? Number(DocumentNode? node) =>
        node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
