namespace NetPolSdk;

/// <summary>
/// Pods that are alike: one pod, or the pods of a Deployment or another controller. What policies look at is here: labels,
/// declared ports, the service account, whether the pods use their node's network, and their addresses where known.
/// </summary>
public sealed record Workload
{
    private Workload(string name, string @namespace)
    {
        Name = name;
        Namespace = @namespace;
    }

    /// <summary>The name of the pod or of its controller.</summary>
    public string Name { get; private init; }

    /// <summary>The namespace.</summary>
    public string Namespace { get; private init; }

    /// <summary>The kind: <c>Pod</c>, or a controller's such as <c>Deployment</c>.</summary>
    public string Kind { get; private init; } = "Pod";

    /// <summary>The labels of the pods.</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary>The ports that the containers declare. Policies need them for named ports only; a port that is not declared can be reached all the same.</summary>
    public ValueList<ContainerPort> Ports { get; private init; } = [];

    /// <summary>The service account, <c>default</c> unless said otherwise.</summary>
    public string ServiceAccount { get; private init; } = "default";

    /// <summary>Whether the pods use their node's network. What policies do to such pods is undefined. Source: Kubernetes docs, "NetworkPolicy and <c>hostNetwork</c> pods".</summary>
    public bool IsHostNetwork { get; private init; }

    /// <summary>The addresses of the pod, one or one of each family; empty where unknown.</summary>
    public ValueList<IpAddress> Addresses { get; private init; } = [];

    /// <summary>What the platform calls on the pods, as far as objects around them say so: ingress controllers, the API server, Prometheus.</summary>
    public ValueList<ExpectedCall> ExpectedCalls { get; private init; } = [];

    /// <summary>
    /// <c>automountServiceAccountToken</c> of the pods: whether they are given a token for the API server; null where that is left to their service
    /// account, whose default is to give it. Source: Kubernetes docs, "Configure Service Accounts for Pods".
    /// </summary>
    public bool? MountsToken { get; private init; }

    /// <summary>What says that the pods call the API server, such as <c>RoleBinding shop/operator</c>; null where nothing is known to say so.</summary>
    public string? UsesApiServerBy { get; private init; }

    /// <summary>Whether there may be several pods, so that one may connect to another.</summary>
    public bool IsReplicated => Kind != "Pod";

    /// <summary>Whether the pods may have labels beside these: those of a declared service are the ones that select its pods, not all that they have.</summary>
    internal bool MayHaveOtherLabels { get; private init; }

    /// <summary>What the workload is named by: <c>namespace/name</c>.</summary>
    public string Address => Namespace + "/" + Name;

    /// <summary>A pod without labels or ports.</summary>
    /// <param name="name">The name.</param>
    /// <param name="inNamespace">The namespace.</param>
    public static Workload Named(string name, string inNamespace) =>
        new(Require.NotNull(name, nameof(name)), Require.NotNull(inNamespace, nameof(inNamespace)));

    /// <summary>The pods of a declared service.</summary>
    /// <param name="service">The service.</param>
    public static Workload Of(Service service)
    {
        var workload = Named(Require.NotNull(service, nameof(service)).Name, service.Namespace).OfKind("Service") with { IsHostNetwork = service.IsHostNetwork };
        return service.Ports.Aggregate(workload with { Labels = service.Labels, MayHaveOtherLabels = true }, static (soFar, port) => port.Port.Number is { } number
            ? soFar.Listening(new ContainerPort(port.Name, port.Port.Protocol, number))
            : soFar);
    }

    /// <summary>The workload as of a kind, such as <c>Deployment</c>.</summary>
    /// <param name="kind">The kind.</param>
    public Workload OfKind(string kind) => this with { Kind = Require.NotNull(kind, nameof(kind)) };

    /// <summary>The workload with further labels on its pods.</summary>
    /// <param name="labels">The labels.</param>
    public Workload WithLabels(params (string Key, string Value)[] labels) =>
        this with { Labels = Require.NotNull(labels, nameof(labels)).Aggregate(Labels, static (map, label) => map.With(label.Key, label.Value)) };

    /// <summary>The workload with these labels on its pods, in place of those it had.</summary>
    /// <param name="labels">The labels.</param>
    public Workload WithLabels(ValueMap labels) => this with { Labels = Require.NotNull(labels, nameof(labels)) };

    /// <summary>The workload with one declared port more.</summary>
    /// <param name="port">The port.</param>
    public Workload Listening(ContainerPort port) => this with { Ports = Ports.Add(Require.NotNull(port, nameof(port))) };

    /// <summary>The workload with one declared TCP port more.</summary>
    /// <param name="name">The port's name.</param>
    /// <param name="number">Its number.</param>
    public Workload Listening(string name, int number) => Listening(new ContainerPort(name, Protocol.Tcp, number));

    /// <summary>The workload with a service account.</summary>
    /// <param name="serviceAccount">The name of the account.</param>
    public Workload RunningAs(string serviceAccount) => this with { ServiceAccount = Require.NotNull(serviceAccount, nameof(serviceAccount)) };

    /// <summary>The workload whose pods are given a token for the API server, or are not.</summary>
    /// <param name="mountsToken">Whether they are.</param>
    public Workload MountingToken(bool mountsToken) => this with { MountsToken = mountsToken };

    /// <summary>The workload whose pods call the API server.</summary>
    /// <param name="declaredBy">What says so, such as <c>RoleBinding shop/operator</c>.</param>
    public Workload UsingApiServer(string declaredBy) => this with { UsesApiServerBy = Require.NotNull(declaredBy, nameof(declaredBy)) };

    /// <summary>The workload with one call more that the platform makes to its pods.</summary>
    /// <param name="call">The call.</param>
    public Workload ExpectingCall(ExpectedCall call) => this with { ExpectedCalls = ExpectedCalls.Add(Require.NotNull(call, nameof(call))) };

    /// <summary>The workload on its node's network.</summary>
    public Workload OnHostNetwork() => this with { IsHostNetwork = true };

    /// <summary>The workload with known addresses.</summary>
    /// <param name="addresses">The addresses, such as <c>10.0.0.4</c>.</param>
    /// <exception cref="FormatException">A text is no address.</exception>
    public Workload At(params string[] addresses) =>
        this with { Addresses = ValueList.From(Require.NotNull(addresses, nameof(addresses)).Select(IpAddress.Parse)) };

    /// <summary>The workload with these declared ports, in place of those it had.</summary>
    internal Workload WithPorts(ValueList<ContainerPort> ports) => this with { Ports = ports };

    /// <summary>What the workload is, under another one's name and kind.</summary>
    internal Workload WithIdentityOf(Workload other) => this with { Name = other.Name, Namespace = other.Namespace, Kind = other.Kind };

    /// <summary>The workload as lists name it: <c>namespace/name[Kind]</c>.</summary>
    public override string ToString() => $"{Namespace}/{Name}[{Kind}]";
}
