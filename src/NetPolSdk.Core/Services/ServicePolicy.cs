namespace NetPolSdk;

/// <summary>
/// The policy of one service, from the graph. Ingress rules come in the order of the callers, then of the platform's
/// components; egress rules in the order of the callees, then of the ranges, then DNS. There is one rule a peer.
/// </summary>
internal static class ServicePolicy
{
    /// <summary>The recommended label that names what manages an object.</summary>
    public const string ManagedByLabel = "app.kubernetes.io/managed-by";

    /// <summary>The annotation that names the class that declares the service.</summary>
    public const string DeclaredByAnnotation = PolicyAnnotations.Prefix + "declared-by";

    public static NetworkPolicy Of(Service service, ServiceGraph graph)
    {
        INetworkPolicyStart policy = NetworkPolicy.Named(service.Name).InNamespace(service.Namespace).For(service.PodSelector);
        foreach (var rule in Ingress(service, graph))
        {
            policy = policy.AllowIngress(rule.Peer, Ports.FromWire(rule.Ports), rule.Reason);
        }

        foreach (var rule in Egress(service, graph))
        {
            policy = policy.AllowEgress(rule.Peer, Ports.FromWire(rule.Ports), rule.Reason);
        }

        return Signed(WithDns(policy).DenyAll(), service.DeclaringClass);
    }

    /// <summary>The baseline that a namespace is declared to have.</summary>
    public static NetworkPolicy Baseline(string @namespace, Isolation isolation) => Signed(
        isolation switch
        {
            Isolation.DenyIngress => Presets.DenyIngress(@namespace),
            Isolation.DenyEgress => Presets.DenyEgress(@namespace),
            _ => Presets.DenyAll(@namespace),
        },
        null);

    /// <summary>A service that calls nobody resolves no names.</summary>
    private static INetworkPolicyStart WithDns(INetworkPolicyStart policy) =>
        policy.SoFar.Egress.Count == 0 ? policy : policy.AllowEgressToDns();

    private static NetworkPolicy Signed(NetworkPolicy policy, string? declaringClass)
    {
        var signed = policy.WithLabel(ManagedByLabel, "netpolsdk");
        return declaringClass is null ? signed : signed.WithAnnotation(DeclaredByAnnotation, declaringClass);
    }

    private static IEnumerable<ServiceFlow> Ingress(Service service, ServiceGraph graph)
    {
        var calls = graph.CallsTo(service.Address)
            .Select(call => new ServiceFlow(PodsOf(call.Key, service.Namespace), service.PortsNamed(call.Value.Ports), call.Value.Reason));
        var platform = service.ReachedBy
            .OrderBy(access => access.Component.Name, StringComparer.Ordinal)
            .ThenBy(access => access.Component.Namespace, StringComparer.Ordinal)
            .Select(access => new ServiceFlow(access.Component.ToPeer(), service.PortsNamed(access.Ports), access.Reason));
        return ServiceFlow.Merge(calls).Concat(ServiceFlow.Merge(platform));
    }

    private static IEnumerable<ServiceFlow> Egress(Service service, ServiceGraph graph)
    {
        var calls = service.Calls
            .Select(call => (Callee: graph.Find(call.Callee)!, Call: call))
            .OrderBy(call => call.Callee, Comparer<Service>.Create(ServiceGraph.Compare))
            .Select(call => new ServiceFlow(PodsOf(call.Callee, service.Namespace), call.Callee.PortsNamed(call.Call.Ports), call.Call.Reason));
        var external = service.ExternalCalls
            .OrderBy(call => call.Block.ToString(), StringComparer.Ordinal)
            .Select(call => new ServiceFlow(call.Block, ValueList.From(call.Ports), call.Reason));
        return ServiceFlow.Merge(calls).Concat(ServiceFlow.Merge(external));
    }

    /// <summary>A service's pods as a peer in a policy of a namespace.</summary>
    private static Peer PodsOf(Service service, string @namespace) => service.Namespace == @namespace
        ? service.PodSelector
        : service.PodSelector.In(Namespaces.Named(service.Namespace));
}
