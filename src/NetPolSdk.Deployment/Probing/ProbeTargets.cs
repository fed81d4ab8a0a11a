namespace NetPolSdk.Deployment.Probing;

/// <summary>
/// Finds where workloads can be connected to: at the address of a stand-in, at an address of their own pods, or at a Service before them, by its
/// address where that is known. An address is better than a name, which has to be resolved first, and that may be denied as well. Where nothing
/// is known, a Service of the workload's name is assumed, as most have one; if there is none, the probe says so.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="pods">The pods that run, each for itself, with their addresses.</param>
/// <param name="standIns">The addresses of stand-ins that run, or the names of those that will, by the mark of the workload that they stand in for.</param>
/// <param name="addressOf">The address of a Service; null where it has none or it is not known.</param>
internal sealed class ProbeTargets(Cluster cluster, IReadOnlyList<Workload> pods, IReadOnlyDictionary<string, string> standIns, Func<ClusterService, string?> addressOf)
{
    private readonly ILookup<string, Workload> _pods = pods.ToLookup(pod => pod.Namespace, StringComparer.Ordinal);

    /// <summary>Where to connect to; null where that is not known.</summary>
    /// <param name="to">Who is connected to.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The port of the pods.</param>
    public ProbeTarget? Find(Endpoint to, Protocol protocol, int port)
    {
        if (to.Workload is not { } workload)
        {
            return new ProbeTarget(to.Addresses!.Value.First.ToString(), port, IsStandIn: false);
        }

        if (standIns.TryGetValue(StandIns.MarkOf(workload), out var standIn))
        {
            return new ProbeTarget(standIn, port, IsStandIn: true);
        }

        var addresses = workload.Addresses.Count > 0 ? workload.Addresses : _pods[workload.Namespace].FirstOrDefault(pod => IsOneOf(workload, pod))?.Addresses ?? [];
        return addresses.Count > 0
            ? new ProbeTarget(addresses.OrderBy(address => address.IsIPv6).First().ToString(), port, IsStandIn: false)
            : ServiceBefore(workload, protocol, port) ?? Assumed(workload, port);
    }

    /// <summary>The Service before a workload's port, by address or else by name; null where there is none.</summary>
    public ProbeTarget? ServiceBefore(Workload workload, Protocol protocol, int port) => cluster.Services
        .Where(service => service.Type != "ExternalName" && service.Selects(workload) && DnsSyntax.LabelFault(service.Name) is null && DnsSyntax.LabelFault(service.Namespace) is null)
        .SelectMany(service => service.Ports.Where(entry => IsAt(workload, entry.Target, protocol, port)).Select(entry => TargetOf(service, entry, port)))
        .FirstOrDefault();

    private static ProbeTarget? Assumed(Workload workload, int port) =>
        DnsSyntax.LabelFault(workload.Name) is null ? new ProbeTarget($"{workload.Name}.{workload.Namespace}.svc", port, IsStandIn: false) { IsAssumed = true } : null;

    // A headless Service maps no ports: its name stands for the addresses of the pods.
    private ProbeTarget TargetOf(ClusterService service, ClusterServicePort entry, int port) => addressOf(service) switch
    {
        "None" => new ProbeTarget($"{service.Name}.{service.Namespace}.svc", port, IsStandIn: false),
        { } address => new ProbeTarget(address, entry.Number, IsStandIn: false),
        _ => new ProbeTarget($"{service.Name}.{service.Namespace}.svc", entry.Number, IsStandIn: false),
    };

    /// <summary>Whether a pod is one of a controller's: it has the labels of its template, and a name that begins with the controller's.</summary>
    private static bool IsOneOf(Workload controller, Workload pod) => pod.Name.StartsWith(controller.Name + "-", StringComparison.Ordinal) && !StandIns.Is(pod)
        && controller.Labels.All(label => pod.Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    private static bool IsAt(Workload workload, Port target, Protocol protocol, int port) => target.Protocol == protocol
        && (target.Number == port || (target.Name is { } name && workload.Ports.Any(declared => declared.Name == name && declared.Protocol == protocol && declared.Number == port)));
}
