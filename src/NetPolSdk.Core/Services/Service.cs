namespace NetPolSdk;

/// <summary>
/// A service as it is declared: where its pods run, how they are labelled, what they listen on, whom they call. It is
/// what <see cref="ServiceAttribute"/> and its companions say, as a value.
/// </summary>
public sealed partial record Service
{
    private Service(string name, string @namespace)
    {
        Name = name;
        Namespace = @namespace;
        Labels = ValueMap.Empty.With("app", name);
    }

    /// <summary>The service's name, which its policy gets too.</summary>
    public string Name { get; }

    /// <summary>The namespace that its pods run in.</summary>
    public string Namespace { get; }

    /// <summary>The labels by which its pods are selected.</summary>
    public ValueMap Labels { get; private init; }

    /// <summary>The ports that its pods listen on, in the order declared.</summary>
    public ValueList<ServicePort> Ports { get; private init; } = [];

    /// <summary>The class that declares it, as C# names it; null where none does.</summary>
    public string? DeclaringClass { get; private init; }

    /// <summary>Whether its policy is made elsewhere, so that it is a peer only.</summary>
    public bool IsManagedElsewhere { get; private init; }

    /// <summary>What other services name it by: <c>namespace/name</c>.</summary>
    public string Address => Namespace + "/" + Name;

    /// <summary>Its pods, as the subject of a policy of its namespace.</summary>
    public Pods PodSelector => new(new LabelSelector(Labels, []));

    /// <summary>A service whose pods are labelled <c>app=name</c>.</summary>
    /// <param name="name">The name: a lowercase RFC 1123 subdomain that is a label value too.</param>
    /// <param name="inNamespace">The namespace: a lowercase RFC 1123 label.</param>
    /// <exception cref="InvalidPolicyException">The name or the namespace is not of that form.</exception>
    public static Service Named(string name, string inNamespace)
    {
        SyntaxFault.ThrowIfAny(DnsSyntax.SubdomainFault(Require.NotNull(name, nameof(name))), "metadata.name", name, nameof(name));
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(name, RuleIds.Metadata), "metadata.labels", name, nameof(name));
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(Require.NotNull(inNamespace, nameof(inNamespace))), "metadata.namespace", inNamespace, nameof(inNamespace));
        return new Service(name, inNamespace);
    }

    /// <summary>The service with these labels on its pods, in place of those it had.</summary>
    /// <param name="labels">The labels, one or more.</param>
    /// <exception cref="InvalidPolicyException">There is no label, a key or value is not of the right form, or a key occurs with two values.</exception>
    public Service WithLabels(params (string Key, string Value)[] labels)
    {
        Require.NotEmpty(Require.NotNull(labels, nameof(labels)).Length, "podSelector", "Name the labels of the service's pods.", nameof(labels));
        var selector = labels.Aggregate(LabelSelector.Everything, (soFar, label) => soFar.And(label.Key, label.Value));
        return this with { Labels = selector.MatchLabels };
    }

    /// <summary>The service, listening on one port more.</summary>
    /// <param name="name">What callers name the port by: 1 to 15 lowercase letters, digits and '-', with a letter among them.</param>
    /// <param name="port">The pod's port or range of ports.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    /// <exception cref="ArgumentException">The service listens under that name already, or the port has no number.</exception>
    public Service Listening(string name, Port port)
    {
        SyntaxFault.ThrowIfAny(PortSyntax.NameFault(Require.NotNull(name, nameof(name))), "ports[].name", name, nameof(name));
        if (Require.NotNull(port, nameof(port)).Number is null)
        {
            throw new ArgumentException($"The port {Quoted.Text(name)} of {Address} has no number. Name the pod's port, such as Port.Tcp(8080).", nameof(port));
        }

        if (Ports.Any(known => known.Name == name))
        {
            throw new ArgumentException($"{Address} listens on two ports named {Quoted.Text(name)}. Give each its own name.", nameof(name));
        }

        return this with { Ports = Ports.Add(new ServicePort(name, port)) };
    }

    /// <summary>The service, declared by a class.</summary>
    /// <param name="class">The class, as C# names it.</param>
    public Service DeclaredBy(string @class) => this with { DeclaringClass = Require.NotNull(@class, nameof(@class)) };

    /// <summary>
    /// The service as one whose policy is made elsewhere, such as a chart's: others may call it and be called by it, and
    /// no policy is made for it.
    /// </summary>
    public Service ManagedElsewhere() => this with { IsManagedElsewhere = true };

    /// <summary>The ports of the given names; every port where none is named.</summary>
    /// <exception cref="ArgumentException">The service has no such port, or none at all.</exception>
    internal ValueList<Port> PortsNamed(ValueList<string> names)
    {
        if (Ports.Count == 0)
        {
            throw new ArgumentException($"{Address} listens on no port. Declare the port that is called, such as [Listens(\"http\", 8080)].", nameof(names));
        }

        return ValueList.From(names.Count == 0 ? Ports.Select(port => port.Port) : names.Select(PortNamed));
    }

    /// <summary>Whether the service listens on the port, or on every port of the range; a service that declares no port and is managed elsewhere may.</summary>
    internal bool ListensOn(Port port) => (IsManagedElsewhere && Ports.Count == 0) || Ports.Any(own => PortCover.Covers(own.Port, port));

    private Port PortNamed(string name) => Ports.FirstOrDefault(port => port.Name == name)?.Port
        ?? throw new ArgumentException($"{Address} has no port named {Quoted.Text(name)}; it has {string.Join(", ", Ports.Select(port => port.Name))}.", nameof(name));

    private static string? Reason(string? because) => because is null ? null : TextSyntax.Reason(because, nameof(because));
}
