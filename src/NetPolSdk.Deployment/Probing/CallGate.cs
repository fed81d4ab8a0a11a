using System.Globalization;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Manifests;
using NetPolSdk.Deployment.Objects;

namespace NetPolSdk.Deployment.Probing;

/// <summary>
/// An init container that holds a pod until its calls get through. A network plugin takes a moment to let a new pod through its policies,
/// and an application that calls out at once fails in that moment; this waits for it, for a bounded time, and says in its log what for.
/// </summary>
/// <example><code>
/// File.WriteAllText("wait.yaml", CallGate.Of(GeneratedPolicies.Services, "shop/api").ToYaml());
/// </code></example>
/// <seealso href="https://kubernetes.io/docs/concepts/workloads/pods/init-containers/">Init Containers</seealso>
/// <seealso href="https://kubernetes.io/docs/concepts/services-networking/network-policies/#pod-lifecycle">Pod lifecycle, of Network Policies</seealso>
public sealed record CallGate
{
    private CallGate()
    {
    }

    /// <summary>A gate that waits for nothing yet.</summary>
    public static CallGate Open { get; } = new();

    /// <summary>The calls, in the order in which they are waited for.</summary>
    public ValueList<AwaitedCall> Calls { get; private init; } = [];

    /// <summary><c>image</c>: any with <c>sh</c>, <c>nc</c> and <c>timeout</c>.</summary>
    public string Image { get; private init; } = ProbeOptions.UsualImage;

    /// <summary>How long is waited for all calls together. Then the container fails, and the kubelet starts it again, at growing intervals.</summary>
    public TimeSpan AtMost { get; private init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The gate of a declared service: the services that it calls over TCP, at the Service of their name (<c>name.namespace.svc</c>) and the port of their
    /// pods, and the hosts that it calls by name. Ranges of ports and of addresses, the internet and UDP are not waited for: nothing
    /// shows that they answer.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="address">The service, as <c>namespace/name</c>.</param>
    /// <exception cref="ArgumentException">The service is not among them, or calls nothing that can be waited for.</exception>
    public static CallGate Of(ServiceGraph services, string address)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(address);
        var service = services.Find(address) ?? throw new ArgumentException($"{Quoted.Text(address)} is not among the services. Write namespace/name.", nameof(address));
        var gate = service.Calls
            .Where(call => call.Callee != service.Address)
            .Select(call => (Callee: services.Find(call.Callee)!, Call: call))
            .SelectMany(entry => entry.Call.PortsOf(entry.Callee).Where(IsAwaited).Select(port => new AwaitedCall(entry.Callee.Address, $"{entry.Callee.Name}.{entry.Callee.Namespace}.svc", port.Number!.Value)))
            .Concat(service.HostCalls.Where(call => !call.Host.StartsWith('*') && !call.Ports.IsAll).SelectMany(call => call.Ports.Where(IsAwaited).Select(port => new AwaitedCall(call.Host, call.Host, port.Number!.Value))))
            .Distinct().Aggregate(Open, static (soFar, call) => soFar.Awaiting(call));
        return gate.Calls.Count > 0 ? gate : throw new ArgumentException($"{address} calls nothing that can be waited for: no service and no host over TCP on a single port.", nameof(address));
    }

    /// <summary>The gate, waiting for one call more.</summary>
    /// <param name="call">The call.</param>
    /// <exception cref="ArgumentException">The host is neither a name nor an address, or the port is none.</exception>
    public CallGate Awaiting(AwaitedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!IpAddress.TryParse(call.Host, out _) && DnsSyntax.SubdomainFault(call.Host) is not null)
        {
            throw new ArgumentException($"{Quoted.Text(call.Host)} is neither the name of a host nor an address.", nameof(call));
        }

        return call.Port is >= 1 and <= 65535
            ? this with { Calls = Calls.Contains(call) ? Calls : Calls.Add(call) }
            : throw new ArgumentException($"{call.Port.ToString(CultureInfo.InvariantCulture)} is no port; ports are from 1 to 65535.", nameof(call));
    }

    /// <summary>The gate with another image.</summary>
    /// <param name="image">The image.</param>
    public CallGate From(string image)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(image);
        return this with { Image = image };
    }

    /// <summary>The gate, waiting as long.</summary>
    /// <param name="atMost">How long: a second to a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public CallGate WaitingAtMost(TimeSpan atMost) => atMost >= TimeSpan.FromSeconds(1) && atMost <= TimeSpan.FromDays(1)
        ? this with { AtMost = atMost }
        : throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "Wait for a second at least and for a day at most.");

    /// <summary>The container as YAML: an item of a pod's <c>spec.initContainers</c>.</summary>
    public string ToYaml() => ManifestFormat.Yaml.Text([ToObject()]);

    /// <summary>The container as JSON.</summary>
    public string ToJson() => ManifestFormat.Json.Text([ToObject()]);

    internal JsonObject ToObject() => PodPart.Container(
        "wait-for-calls",
        Image,
        Scripts.Wait,
        Calls.SelectMany(static call => new[] { call.Callee, call.Host, call.Port.ToString(CultureInfo.InvariantCulture) }).Prepend(((int)AtMost.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    private static bool IsAwaited(Port port) => port is { Protocol: Protocol.Tcp, Number: not null, EndNumber: null };
}
