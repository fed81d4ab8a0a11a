namespace NetPolSdk;

/// <summary>
/// A Kubernetes Service: which pods it selects, and to which of their ports it sends what arrives at its own. Policies act behind it, on
/// the pods. Source: Kubernetes docs, "Service".
/// </summary>
public sealed record ClusterService
{
    private ClusterService(string name, string @namespace)
    {
        Name = name;
        Namespace = @namespace;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The namespace, which the selected pods are in too.</summary>
    public string Namespace { get; }

    /// <summary>What the Service is named by: <c>namespace/name</c>.</summary>
    public string Address => Namespace + "/" + Name;

    /// <summary><c>spec.type</c>: <c>ClusterIP</c>, <c>NodePort</c>, <c>LoadBalancer</c> or <c>ExternalName</c>.</summary>
    public string Type { get; private init; } = "ClusterIP";

    /// <summary>The labels of the Service itself, by which monitors of the Prometheus operator find it; they need not be those of its pods.</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary><c>spec.selector</c>: the labels of the pods behind it. Empty where it selects none, and its endpoints are made by somebody else.</summary>
    public ValueMap Selector { get; private init; } = ValueMap.Empty;

    /// <summary><c>spec.ports</c>, in the order written.</summary>
    public ValueList<ClusterServicePort> Ports { get; private init; } = [];

    /// <summary>Whether it has no address of its own (<c>clusterIP: None</c>), so that clients connect to its pods and their ports.</summary>
    public bool IsHeadless { get; private init; }

    /// <summary>Whether it is reached from outside the cluster by itself.</summary>
    public bool IsOutside => Type is "LoadBalancer" or "NodePort";

    /// <summary>A Service of type ClusterIP without selector or ports.</summary>
    /// <param name="name">The name.</param>
    /// <param name="inNamespace">The namespace.</param>
    public static ClusterService Named(string name, string inNamespace) =>
        new(Require.NotNull(name, nameof(name)), Require.NotNull(inNamespace, nameof(inNamespace)));

    /// <summary>The Service as of a type, such as <c>LoadBalancer</c>.</summary>
    /// <param name="type">The type.</param>
    public ClusterService OfType(string type) => this with { Type = Require.NotNull(type, nameof(type)) };

    /// <summary>The Service without an address of its own.</summary>
    public ClusterService Headless() => this with { IsHeadless = true };

    /// <summary>The Service with these labels of its own, in place of those it had.</summary>
    /// <param name="labels">The labels.</param>
    public ClusterService WithLabels(ValueMap labels) => this with { Labels = Require.NotNull(labels, nameof(labels)) };

    /// <summary>The Service, selecting the pods with these labels, in place of those it selected.</summary>
    /// <param name="labels">The labels, all of which a pod must have.</param>
    public ClusterService Selecting(params (string Key, string Value)[] labels) =>
        Selecting(Require.NotNull(labels, nameof(labels)).Aggregate(ValueMap.Empty, static (map, label) => map.With(label.Key, label.Value)));

    /// <inheritdoc cref="Selecting(ValueTuple{string, string}[])"/>
    public ClusterService Selecting(ValueMap labels) => this with { Selector = Require.NotNull(labels, nameof(labels)) };

    /// <summary>The Service with one port more.</summary>
    /// <param name="port">The port.</param>
    public ClusterService Mapping(ClusterServicePort port) => this with { Ports = Ports.Add(Require.NotNull(port, nameof(port))) };

    /// <summary>The Service with one port more.</summary>
    /// <param name="number">The number that clients connect to.</param>
    /// <param name="target">The pods' port.</param>
    public ClusterService Mapping(int number, Port target) => Mapping(new ClusterServicePort(null, number, Require.NotNull(target, nameof(target))));

    /// <summary>Whether the pods of a workload are behind the Service.</summary>
    /// <param name="workload">The workload.</param>
    public bool Selects(Workload workload)
    {
        Require.NotNull(workload, nameof(workload));
        return Selector.Count > 0 && workload.Namespace == Namespace && Selector.All(wanted => workload.Labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value);
    }

    /// <summary>The Service as a message names it: <c>namespace/name</c>.</summary>
    public override string ToString() => Address;
}
