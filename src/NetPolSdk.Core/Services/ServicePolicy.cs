namespace NetPolSdk;

/// <summary>
/// The policy of one service, from the graph. Ingress rules come in the order of the callers, then of other peers, then of
/// the platform's components, then probes; egress rules in the order of the callees, then of addresses, then the mesh's
/// control plane, then DNS. There is one rule for the same peers.
/// </summary>
internal static class ServicePolicy
{
    /// <summary>The recommended label that names what manages an object.</summary>
    public const string ManagedByLabel = "app.kubernetes.io/managed-by";

    /// <summary>What it says of generated policies.</summary>
    public const string Manager = "netpolsdk";

    /// <summary>The annotation that names the class that declares the service.</summary>
    public const string DeclaredByAnnotation = PolicyAnnotations.Prefix + "declared-by";

    public static NetworkPolicy Of(Service service, ServiceGraph graph)
    {
        INetworkPolicyStart policy = NetworkPolicy.Named(service.Name).InNamespace(service.Namespace).For(service.PodSelector);
        foreach (var rule in ServiceFlow.Merge(Ingress(service, graph).Select(flow => flow.On(port => !IsHttp(service, port))).OfType<ServiceFlow>()))
        {
            policy = policy.AllowIngress(rule.Peers, Ports.FromWire(rule.Ports), rule.Reason);
        }

        foreach (var rule in ServiceFlow.Merge(Egress(service, graph)))
        {
            policy = policy.AllowEgress(rule.Peers, Ports.FromWire(rule.Ports), rule.Reason);
        }

        return Signed(WithDns(policy, service).DenyAll(), service.DeclaringClass);
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

    /// <summary>The connections whose requests are looked at, which the service's policy of Cilium's own kind lets in.</summary>
    public static IEnumerable<ServiceFlow> HttpIngress(Service service, ServiceGraph graph) =>
        ServiceFlow.Merge(Ingress(service, graph).Where(static flow => flow.Ports.Count > 0).Select(flow => flow.On(port => IsHttp(service, port))).OfType<ServiceFlow>());

    private static bool IsHttp(Service service, Port port) => service.HasCilium && service.HttpOn(port).Any();

    /// <summary>A service that calls nobody, and has no proxy that does, resolves no names.</summary>
    private static INetworkPolicyStart WithDns(INetworkPolicyStart policy, Service service) =>
        service.CallsAnything || policy.SoFar.Egress.Count > 0 ? policy.AllowEgressToDns([.. service.Resolvers]) : policy;

    /// <summary>The policy with what says who made it.</summary>
    public static TPolicy Signed<TPolicy>(TPolicy policy, string? declaringClass)
        where TPolicy : Policy
    {
        var signed = policy.WithLabel(ManagedByLabel, Manager);
        return declaringClass is null ? signed : signed.WithAnnotation(DeclaredByAnnotation, declaringClass);
    }

    private static IEnumerable<ServiceFlow> Ingress(Service service, ServiceGraph graph)
    {
        var calls = graph.CallsTo(service.Address)
            .Select(call => new ServiceFlow(PeersOf(call.Key, service.Namespace), MeshNeeds.Between(call.Key.Mesh, service.Mesh, call.Value.PortsOf(service)), call.Value.Reason));
        var others = service.Access
            .OrderBy(access => access.From is IpBlock)
            .ThenBy(access => access.From.ToString(), StringComparer.Ordinal)
            .Select(access => new ServiceFlow(access.From, PortsFor(access, service), access.Reason));
        var platform = service.ReachedBy.Select(access => (Access: access, Further: ValueList<Port>.Empty))
            .Concat(service.Scrapes.Select(access => (Access: access, Further: MeshNeeds.Metrics(service.Mesh))))
            .OrderBy(entry => entry.Access.Component.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Access.Component.Namespace, StringComparer.Ordinal)
            .Select(entry => new ServiceFlow((Peer)entry.Access.Component, FromPods(service, entry.Access.Ports).AddRange(entry.Further), entry.Access.Reason));
        return calls.Concat(others).Concat(platform).Concat(MeshNeeds.Probes(service));
    }

    private static IEnumerable<ServiceFlow> Egress(Service service, ServiceGraph graph)
    {
        var calls = service.Calls
            .Select(call => (Callee: graph.Find(call.Callee)!, Call: call))
            .OrderBy(call => call.Callee, Comparer<Service>.Create(ServiceGraph.Compare))
            .Select(call => new ServiceFlow(PeersOf(call.Callee, service.Namespace), MeshNeeds.Between(service.Mesh, call.Callee.Mesh, call.Call.PortsOf(call.Callee)), call.Call.Reason));
        var external = service.ExternalCalls
            .OrderBy(call => call.Kind)
            .ThenBy(call => call.To.ToString(), StringComparer.Ordinal)
            .Select(call => new ServiceFlow(call.To, ValueList.From(call.Ports), call.Reason));
        return calls.Concat(external).Concat(MeshNeeds.ControlPlane(service.Mesh));
    }

    private static ValueList<Port> PortsFor(PeerAccess access, Service service) =>
        access.From is IpBlock ? service.PortsNamed(access.Ports) : FromPods(service, access.Ports);

    /// <summary>Pods that are no declared service may be in the mesh of this one, or not.</summary>
    private static ValueList<Port> FromPods(Service service, ValueList<string> ports) =>
        MeshNeeds.Between(service.Mesh, service.Mesh, service.PortsNamed(ports));

    /// <summary>A service's pods as peers in a policy of a namespace: by labels, or by the addresses of their nodes.</summary>
    private static Peers PeersOf(Service service, string @namespace)
    {
        if (service.IsHostNetwork)
        {
            return Peers.FromWire(ValueList.From<Peer>(service.Nodes), isAnyOf: false);
        }

        return service.Namespace == @namespace ? service.PodSelector : service.PodSelector.In(Namespaces.Named(service.Namespace));
    }
}
