namespace NetPolSdk;

/// <summary>A route of the Gateway API.</summary>
/// <param name="document">The route.</param>
internal sealed class GatewayRoute(ManifestDocument document)
{
    private const string Group = "gateway.networking.k8s.io";

    private readonly MappingNode? _spec = document.Find(FieldPath.Spec) as MappingNode;

    public string Kind => document.Kind!;

    public string Namespace => document.Namespace ?? "default";

    /// <summary>The hosts that the route is for; none for all.</summary>
    public string[] Hostnames => [.. ((_spec?["hostnames"] as SequenceNode)?.Items ?? []).OfType<ScalarNode>().Select(static host => host.Text)];

    /// <summary>
    /// Through which listeners traffic comes in. A Gateway that is not in the manifests may take the route, so the answer is then yes without
    /// a listener; null where nothing takes it.
    /// </summary>
    public ValueList<EntranceListener>? ListenersIn(IReadOnlyDictionary<string, GatewayEntry> gateways, Cluster cluster)
    {
        var (found, isTaken) = (new List<EntranceListener>(), false);
        foreach (var parent in PodSpec.Items(_spec?["parentRefs"]).Where(static parent => (parent.TextOf("kind") ?? "Gateway") == "Gateway" && (parent.TextOf("group") ?? Group) == Group))
        {
            if (gateways.TryGetValue((parent.TextOf("namespace") ?? Namespace) + "/" + parent.TextOf("name"), out var gateway))
            {
                found.AddRange(gateway.Taking(this, parent, cluster));
            }
            else
            {
                isTaken = true;
            }
        }

        return isTaken || found.Count > 0 ? ValueList.From(found.Distinct()) : null;
    }
}
