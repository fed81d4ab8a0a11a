namespace NetPolSdk.Generators;

/// <summary>Reads the attributes that say who reaches a service. What is refused is left out of the service, which stays one.</summary>
internal static class AccessPartReader
{
    private static readonly string[] GoogleCloudHealthChecks = ["35.191.0.0/16", "130.211.0.0/22"];

    public static Service Platform(Service service, AttributeArguments reached, MisuseList misuses)
    {
        var (component, ports, reason) = Read(service, reached, [], misuses);
        return component is null ? service : service.ReachedFrom(component, ports, reason);
    }

    public static Service Scraper(Service service, AttributeArguments scraped, MisuseList misuses)
    {
        var (component, ports, reason) = Read(service, scraped, ["metrics"], misuses);
        return component is null ? service : service.ScrapedBy(component, ports, reason);
    }

    public static Service Cidr(Service service, AttributeArguments reached, MisuseList misuses)
    {
        var reason = ReasonReader.Read(reached, misuses);
        var block = Blocks.ReadWithExceptions(reached, misuses);
        var ports = reached.Values<string>(1);
        return PortReader.AreDeclared(service, ports, reached, 1, misuses) && block is not null ? service.ReachedFrom(block, ports, reason) : service;
    }

    public static Service Namespace(Service service, AttributeArguments reached, MisuseList misuses)
    {
        var reason = ReasonReader.Read(reached, misuses);
        var (name, ports, labels) = (reached.Value<string>(0) ?? "", reached.Values<string>(1), reached.Values<string>("Labels"));
        var namespaces = misuses.Try(() => Namespaces.Named(name), _ => reached.PlaceOf(0));
        var pairs = LabelReader.Pairs(labels, reached.PlaceOf("Labels"), "client", misuses);
        var selector = pairs is null ? null : misuses.Try(() => pairs.Aggregate(LabelSelector.Everything, (soFar, label) => soFar.And(label.Key, label.Value)), _ => reached.PlaceOf("Labels"));
        return PortReader.AreDeclared(service, ports, reached, 1, misuses) && namespaces is not null && selector is not null
            ? service.ReachedFrom(PeerOf(service, name, namespaces, new Pods(selector)), ports, reason)
            : service;
    }

    public static Service Prober(Service service, AttributeArguments probed, MisuseList misuses)
    {
        var reason = ReasonReader.Read(probed, misuses);
        var ports = probed.Values<string>(1);
        if (!PortReader.AreDeclared(service, ports, probed, 1, misuses))
        {
            return service;
        }

        return (Prober)probed.Value<int>(0) == NetPolSdk.Prober.GoogleCloudLoadBalancer
            ? GoogleCloudHealthChecks.Aggregate(service, (soFar, cidr) => soFar.ReachedFrom(IpBlock.Of(cidr), ports, reason ?? "the load balancer checks the health of its backends"))
            : service.Probed(ports.Count == 0 ? [.. service.Ports.Select(port => port.Name)] : [.. ports]);
    }

    /// <summary>Pods of the service's own namespace are named by their labels alone, as calling services are.</summary>
    private static Peer PeerOf(Service service, string @namespace, Namespaces namespaces, Pods pods) =>
        @namespace == service.Namespace ? pods
        : pods.Selector.IsEverything ? namespaces
        : pods.In(namespaces);

    private static (PlatformComponent? Component, ValueList<string> Ports, string? Reason) Read(Service service, AttributeArguments reached, ValueList<string> usualPorts, MisuseList misuses)
    {
        var reason = ReasonReader.Read(reached, misuses);
        var name = reached.Value<string>(0) ?? "";
        if (PlatformWords.Find(name) is not { } component)
        {
            misuses.Add(RuleIds.UnknownComponent, reached.PlaceOf(0), $"Platform has no component {Quoted.Text(name)}. Name one of its properties, such as nameof(Platform.IngressNginx).");
            return default;
        }

        if (component.IsHostNetwork)
        {
            misuses.Add(RuleIds.ComponentOnHostNetwork, reached.PlaceOf(0), $"Platform.{name} runs on the nodes' network, where pod selectors do not reliably match it. Allow the addresses of the nodes with [ReachedFromCidr].");
        }

        var ports = reached.Values<string>(1) is { Count: > 0 } named ? named : usualPorts;
        return PortReader.AreDeclared(service, ports, reached, 1, misuses) ? (component, ports, reason) : default;
    }
}
