namespace NetPolSdk;

/// <summary>
/// A component of the platform, such as an ingress controller or Prometheus: where its pods run by default, and the ports
/// they listen on. Each part can be overridden. It converts to a peer, its pods <b>and</b> its namespace:
/// <c>from: Platform.Prometheus</c>.
/// </summary>
public sealed record PlatformComponent
{
    internal PlatformComponent(string name, string? @namespace, Pods pods, params (string Name, Port Port)[] ports)
    {
        Name = name;
        Namespace = @namespace;
        Pods = pods;
        Ports = ValueList.From(ports.Select(port => new KeyValuePair<string, Port>(port.Name, port.Port)));
    }

    /// <summary>The component's usual name, such as <c>ingress-nginx</c>.</summary>
    public string Name { get; }

    /// <summary>The namespace that its pods run in; null where they are in namespaces of every name, such as sidecars.</summary>
    public string? Namespace { get; private init; }

    /// <summary>The labels of its pods.</summary>
    public Pods Pods { get; private init; }

    /// <summary>The ports that its pods listen on, by name.</summary>
    public ValueList<KeyValuePair<string, Port>> Ports { get; private init; }

    /// <summary>
    /// Whether its pods use the node's network. What selectors do to such pods is undefined, and most engines never match
    /// them: allow the addresses of the nodes instead. Source: Kubernetes docs, "Network Policies", "NetworkPolicy and hostNetwork pods".
    /// </summary>
    public bool IsHostNetwork { get; internal init; }

    /// <summary>Its pods as a peer.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator Peer(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods as the only peer.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator Peers(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods, for an admin policy.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator ClusterPods(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods as the only source, for an admin policy.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator AdminSources(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods as a destination, for an admin policy.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator AdminDestination(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods as the only destination, for an admin policy.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator AdminDestinations(PlatformComponent component) => Require.NotNull(component, nameof(component)).ToPeer();

    /// <summary>Its pods as a source, for a policy of Cilium.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator CiliumSource(PlatformComponent component) => CiliumSource.Of(Require.NotNull(component, nameof(component)).ToPeer());

    /// <summary>Its pods as the only source, for a policy of Cilium.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator CiliumSources(PlatformComponent component) => CiliumSource.Of(Require.NotNull(component, nameof(component)).ToPeer());

    /// <summary>Its pods as a destination, for a policy of Cilium.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator CiliumDestination(PlatformComponent component) => CiliumSource.Of(Require.NotNull(component, nameof(component)).ToPeer());

    /// <summary>Its pods as the only destination, for a policy of Cilium.</summary>
    /// <param name="component">The component.</param>
    public static implicit operator CiliumDestinations(PlatformComponent component) => CiliumSource.Of(Require.NotNull(component, nameof(component)).ToPeer());

    /// <summary>The component, installed into another namespace.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public PlatformComponent InNamespace(string @namespace)
    {
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(Require.NotNull(@namespace, nameof(@namespace))), "namespaceSelector", @namespace, nameof(@namespace));
        return this with { Namespace = @namespace };
    }

    /// <summary>The component, with other labels on its pods.</summary>
    /// <param name="pods">Its pods.</param>
    public PlatformComponent WithPods(Pods pods) => this with { Pods = Require.NotNull(pods, nameof(pods)) };

    /// <summary>The component, listening on other ports: replaces the port of that name, or adds it.</summary>
    /// <param name="name">What the port is for, such as <c>metrics</c>.</param>
    /// <param name="port">The port.</param>
    public PlatformComponent WithPort(string name, Port port)
    {
        Hole.Refuse(Require.NotNull(name, nameof(name)), nameof(name));
        Require.NotNull(port, nameof(port));
        return this with { Ports = ValueList.From(Ports.Where(entry => entry.Key != name).Append(new KeyValuePair<string, Port>(name, port))) };
    }

    /// <summary>The port of a name.</summary>
    /// <param name="name">What the port is for, such as <c>metrics</c>.</param>
    /// <exception cref="ArgumentException">The component has no such port.</exception>
    public Port PortFor(string name)
    {
        foreach (var entry in Ports)
        {
            if (entry.Key == name)
            {
                return entry.Value;
            }
        }

        throw new ArgumentException($"{Name} has no port named {Quoted.Text(Require.NotNull(name, nameof(name)))}; it has {string.Join(", ", Ports.Select(entry => entry.Key))}.", nameof(name));
    }

    /// <summary>Its pods in its namespace, as one peer.</summary>
    public PodsInNamespaces ToPeer() => Pods.In(Namespace is null ? Namespaces.All : Namespaces.Named(Namespace));
}
