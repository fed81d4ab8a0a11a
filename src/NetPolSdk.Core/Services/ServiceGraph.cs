using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// Services and whom they call, as an immutable value, in the ordinal order of their namespaces and names. It is a list of
/// services; a collection expression makes one.
/// </summary>
[CollectionBuilder(typeof(ServiceGraph), nameof(Of))]
public sealed class ServiceGraph : IReadOnlyList<Service>, IEquatable<ServiceGraph>
{
    private readonly ValueList<Service> _services;
    private readonly Dictionary<string, Service> _byAddress;
    private readonly ILookup<string, KeyValuePair<Service, ServiceCall>> _callers;

    private ServiceGraph(ValueList<Service> services)
    {
        _services = services;
        _byAddress = services.ToDictionary(service => service.Address, StringComparer.Ordinal);
        _callers = services
            .SelectMany(service => service.Calls.Select(call => new KeyValuePair<Service, ServiceCall>(service, call)))
            .ToLookup(entry => entry.Value.Callee, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _services.Count;

    /// <inheritdoc/>
    public Service this[int index] => _services[index];

    /// <summary>The graph of the given services, in whatever order they come.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentException">Two services have one address, a service calls one that is not among them, or a port is named that a service does not declare.</exception>
    public static ServiceGraph Of(params ReadOnlySpan<Service> services)
    {
        var sorted = services.ToArray();
        Array.Sort(sorted, static (left, right) => Compare(left, right));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Address == sorted[i - 1].Address)
            {
                throw new ArgumentException($"Two services are named {sorted[i].Address}. Rename one of them.", nameof(services));
            }
        }

        var graph = new ServiceGraph(ValueList.Create<Service>(sorted));
        graph.Check();
        return graph;
    }

    /// <summary>The service of an address; null where there is none.</summary>
    /// <param name="address">The address, <c>namespace/name</c>.</param>
    public Service? Find(string address) => _byAddress.TryGetValue(address, out var service) ? service : null;

    /// <summary>
    /// The policies of the services: one a service with both directions, in the order of the services. Services that are managed elsewhere
    /// and those on their node's network have none.
    /// </summary>
    public ValueList<NetworkPolicy> ToPolicies() => ValueList.From(_services.Where(HasPolicy).Select(PolicyOf));

    /// <summary>
    /// The policies of Cilium's own kind, in the order of the services: those that hosts and HTTP requests need, of services that Cilium enforces
    /// (<see cref="Service.EnforcedBy"/>). They add to those of <see cref="ToPolicies"/>.
    /// </summary>
    public ValueList<CiliumNetworkPolicy> ToCiliumPolicies() => ValueList.From(_services.Where(HasPolicy).Select(CiliumPolicyOf).OfType<CiliumNetworkPolicy>());

    /// <summary>The policy of one service: what calls it, what it calls, and DNS where it calls anything.</summary>
    /// <param name="service">A service of this graph.</param>
    /// <exception cref="ArgumentException">The service is not of this graph, is managed elsewhere, or is on its node's network, where policies do nothing.</exception>
    public NetworkPolicy PolicyOf(Service service)
    {
        Require.NotNull(service, nameof(service));
        if (!service.Equals(Find(service.Address)))
        {
            throw new ArgumentException($"{service.Address} is not a service of this graph.", nameof(service));
        }

        return HasPolicy(service)
            ? ServicePolicy.Of(service, this)
            : throw new ArgumentException($"{service.Address} gets no policy: it is {(service.IsHostNetwork ? "on its node's network, where selectors do not match it" : "managed elsewhere")}.", nameof(service));
    }

    /// <summary>What a service's policy of Cilium's own kind adds; null where it has none.</summary>
    internal CiliumNetworkPolicy? CiliumPolicyOf(Service service) => CiliumServicePolicy.Of(service, this);

    /// <summary>The services and who connects to whom, as a flowchart of Mermaid.</summary>
    public string ToMermaid() => ServiceDiagram.Of(this);

    internal static bool HasPolicy(Service service) => !service.IsManagedElsewhere && !service.IsHostNetwork;

    /// <summary>The calls to a service, by caller.</summary>
    /// <param name="address">The address of the service called.</param>
    internal IEnumerable<KeyValuePair<Service, ServiceCall>> CallsTo(string address) => _callers[address];

    /// <inheritdoc/>
    public bool Equals(ServiceGraph? other) => other is not null && _services.Equals(other._services);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServiceGraph);

    /// <inheritdoc/>
    public override int GetHashCode() => _services.GetHashCode();

    /// <summary>Goes through the services without allocating.</summary>
    public ValueList<Service>.Enumerator GetEnumerator() => _services.GetEnumerator();

    IEnumerator<Service> IEnumerable<Service>.GetEnumerator() => ((IEnumerable<Service>)_services).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_services).GetEnumerator();

    internal static int Compare(Service left, Service right)
    {
        var order = string.CompareOrdinal(left.Namespace, right.Namespace);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }

    private void Check()
    {
        foreach (var service in _services)
        {
            foreach (var call in service.Calls)
            {
                var callee = Find(call.Callee)
                    ?? throw new ArgumentException($"{service.Address} calls {Quoted.Text(call.Callee)}, which is not among the services. Services are called as namespace/name.", nameof(service));
                if (call.Numbers.FirstOrDefault(port => !callee.ListensOn(port)) is { } unknown)
                {
                    throw new ArgumentException($"{callee.Address} does not listen on {unknown}; it has {string.Join(", ", callee.Ports.Select(port => port.Port))}.", nameof(service));
                }

                call.PortsOf(callee);
            }

            foreach (var ports in service.ReachedBy.Concat(service.Scrapes).Select(access => access.Ports).Concat(service.Access.Select(access => access.Ports)))
            {
                service.PortsNamed(ports);
            }

            if (service.ProbedPorts.Count > 0)
            {
                service.PortsNamed(service.ProbedPorts);
            }
        }
    }
}
