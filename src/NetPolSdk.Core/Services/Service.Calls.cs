namespace NetPolSdk;

// Whom the service calls.
public sealed partial record Service
{
    /// <summary>The services that it calls.</summary>
    public ValueList<ServiceCall> Calls { get; private init; } = [];

    /// <summary>The addresses that it calls: ranges outside the cluster, the internet, the Kubernetes API.</summary>
    public ValueList<ExternalCall> ExternalCalls { get; private init; } = [];

    /// <summary>The hosts that it calls by name. NetworkPolicy cannot express them, Cilium's own policies can.</summary>
    public ValueList<HostCall> HostCalls { get; private init; } = [];

    /// <summary>Whether it calls anything, so that it has names to resolve.</summary>
    internal bool CallsAnything => Calls.Count > 0 || ExternalCalls.Count > 0 || HostCalls.Count > 0;

    /// <summary>The service, calling another one by the names of its ports.</summary>
    /// <param name="callee">The service called, as <c>namespace/name</c>.</param>
    /// <param name="on">The names of its ports that are called; every one that it declares where left out.</param>
    /// <param name="because">Why; kept with the rules on both sides.</param>
    public Service Calling(string callee, ValueList<string>? on = null, string? because = null) =>
        this with { Calls = Calls.Add(new ServiceCall(Require.NotNull(callee, nameof(callee)), on ?? [], Reason(because))) };

    /// <summary>The service, calling another one by the numbers of its ports.</summary>
    /// <param name="callee">The service called, as <c>namespace/name</c>.</param>
    /// <param name="on">The pods' ports that are called. Where the other service declares ports, they must be among them.</param>
    /// <param name="because">Why; kept with the rules on both sides.</param>
    /// <exception cref="ArgumentException">A port has no number, or the ports are every port.</exception>
    public Service Calling(string callee, Ports on, string? because = null) =>
        this with { Calls = Calls.Add(new ServiceCall(Require.NotNull(callee, nameof(callee)), [], Reason(because)) { Numbers = Numbered(on) }) };

    /// <summary>The service, calling itself, as the members of a cluster do.</summary>
    /// <param name="on">The names of its ports that are called; every one that it declares where left out.</param>
    /// <param name="because">Why; kept with the rules on both sides.</param>
    public Service Replicating(ValueList<string>? on = null, string? because = null) => Calling(Address, on, because);

    /// <summary>The service, calling addresses outside the cluster.</summary>
    /// <param name="block">The addresses.</param>
    /// <param name="on">The ports called.</param>
    /// <param name="because">Why; kept with the rule.</param>
    public Service CallingExternal(IpBlock block, Ports on, string? because = null) =>
        Calling(ExternalKind.Addresses, Require.NotNull(block, nameof(block)), on, because);

    /// <summary>The service, calling the internet: <see cref="Internet.Any"/>, which leaves private and link-local addresses out.</summary>
    /// <param name="on">The ports called.</param>
    /// <param name="because">Why; kept with the rule.</param>
    public Service CallingInternet(Ports on, string? because = null) => Calling(ExternalKind.Internet, Internet.Any, on, because);

    /// <summary>
    /// The service, calling the Kubernetes API. The API server is on its nodes' network, where selectors do not match it, so
    /// its addresses are named: those of the EndpointSlice of the Service <c>kubernetes</c>, not the Service's own.
    /// </summary>
    /// <param name="addresses">The addresses of the API server, one or more.</param>
    /// <param name="on">Its ports, such as <c>Port.Tcp(6443)</c>.</param>
    /// <param name="because">Why; kept with the rule.</param>
    /// <exception cref="InvalidPolicyException">There is no address.</exception>
    public Service CallingKubernetesApi(ValueList<IpBlock> addresses, Ports on, string? because = null)
    {
        Require.NotEmpty(Require.NotNull(addresses, nameof(addresses)).Count, "to", "Name the addresses of the API server.", nameof(addresses));
        return Calling(ExternalKind.KubernetesApi, Peers.FromWire(ValueList.From<Peer>(addresses), isAnyOf: false), on, because);
    }

    /// <summary>
    /// The service, calling a host by its name. It is kept in the graph; NetworkPolicy knows addresses only, so the connection
    /// has to be allowed by <see cref="CallingExternal"/> or <see cref="CallingInternet"/> as well.
    /// </summary>
    /// <param name="host">A lowercase name such as <c>api.example.com</c>, or <c>*.example.com</c> for every name one level below.</param>
    /// <param name="on">The ports called.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="InvalidPolicyException">The host is not of that form.</exception>
    public Service CallingHost(string host, Ports on, string? because = null)
    {
        SyntaxFault.ThrowIfAny(HostSyntax.Fault(Require.NotNull(host, nameof(host))), "host", host, nameof(host));
        return this with { HostCalls = HostCalls.Add(new HostCall(host, Require.NotNull(on, nameof(on)), Reason(because))) };
    }

    private Service Calling(ExternalKind kind, Peers to, Ports on, string? because) =>
        this with { ExternalCalls = ExternalCalls.Add(new ExternalCall(kind, to, Require.NotNull(on, nameof(on)), Reason(because))) };

    private static ValueList<Port> Numbered(Ports on) => Require.NotNull(on, nameof(on)).IsAll || on.Any(port => port.Number is null)
        ? throw new ArgumentException("Another service is called by the numbers of its pods' ports, such as Port.Tcp(5432), or by the names that it declares.", nameof(on))
        : ValueList.From(on);
}
