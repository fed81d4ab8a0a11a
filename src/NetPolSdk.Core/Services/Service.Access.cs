namespace NetPolSdk;

// Who reaches the service, other than services that call it.
public sealed partial record Service
{
    /// <summary>The components of the platform that connect to it.</summary>
    public ValueList<PlatformAccess> ReachedBy { get; private init; } = [];

    /// <summary>The components of the platform that scrape its metrics.</summary>
    public ValueList<PlatformAccess> Scrapes { get; private init; } = [];

    /// <summary>The other peers that connect to it: ranges of addresses, namespaces and pods.</summary>
    public ValueList<PeerAccess> Access { get; private init; } = [];

    /// <summary>The ports on which the kubelet probes it.</summary>
    public ValueList<string> ProbedPorts { get; private init; } = [];

    /// <summary>The service, with a component of the platform connecting to it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="on">The names of the service's ports; every one that it declares where left out.</param>
    /// <param name="because">Why; kept with the rule.</param>
    public Service ReachedFrom(PlatformComponent component, ValueList<string>? on = null, string? because = null) =>
        this with { ReachedBy = ReachedBy.Add(new PlatformAccess(Require.NotNull(component, nameof(component)), on ?? [], Reason(because))) };

    /// <summary>The service, with a peer connecting to it that is no declared service: a range of addresses, a namespace, pods.</summary>
    /// <param name="peer">The peer.</param>
    /// <param name="on">The names of the service's ports; every one that it declares where left out.</param>
    /// <param name="because">Why; kept with the rule.</param>
    public Service ReachedFrom(Peer peer, ValueList<string>? on = null, string? because = null) =>
        this with { Access = Access.Add(new PeerAccess(Require.NotNull(peer, nameof(peer)), on ?? [], Reason(because))) };

    /// <summary>The service, with its metrics scraped by a component of the platform. In a mesh, the proxy's metrics come with it.</summary>
    /// <param name="component">The component, such as <see cref="Platform.Prometheus"/>.</param>
    /// <param name="on">The names of the service's ports; the port named <c>metrics</c> where left out.</param>
    /// <param name="because">Why; kept with the rule.</param>
    public Service ScrapedBy(PlatformComponent component, ValueList<string>? on = null, string? because = null) =>
        this with { Scrapes = Scrapes.Add(new PlatformAccess(Require.NotNull(component, nameof(component)), on ?? ["metrics"], Reason(because))) };

    /// <summary>
    /// The service, probed by the kubelet. What runs on a pod's own node may always connect to it, so this gives no rule but
    /// where a mesh lets probes come from another address. Source: Kubernetes docs, "Network Policies", "The two sorts of pod isolation".
    /// </summary>
    /// <param name="on">The names of the ports probed, one or more.</param>
    public Service Probed(params string[] on) => this with { ProbedPorts = ProbedPorts.AddRange(Require.NotNull(on, nameof(on))) };
}
