namespace NetPolSdk.Generators;

/// <summary>Reads the attributes that say which addresses and hosts a service calls. What is refused is left out of the service, which stays one.</summary>
internal static class CallPartReader
{
    public static Service External(Service service, AttributeArguments calls, MisuseList misuses)
    {
        var reason = ReasonReader.Read(calls, misuses);
        var block = Blocks.ReadWithExceptions(calls, misuses);
        var ports = PortReader.Numbers(calls, 1, misuses);
        return block is null || ports is null ? service : service.CallingExternal(block, Ports.FromWire(ports), reason);
    }

    public static Service Internet(Service service, AttributeArguments calls, MisuseList misuses)
    {
        var reason = ReasonReader.Read(calls, misuses);
        var ports = PortReader.Numbers(calls, 0, misuses);
        return ports is null ? service : service.CallingInternet(Ports.FromWire(ports), reason);
    }

    public static Service Host(Service service, AttributeArguments calls, MisuseList misuses)
    {
        var reason = ReasonReader.Read(calls, misuses);
        var ports = PortReader.Numbers(calls, 1, misuses);
        return ports is null ? service : misuses.Try(() => service.CallingHost(calls.Value<string>(0) ?? "", Ports.FromWire(ports), reason), _ => calls.PlaceOf(0)) ?? service;
    }

    public static Service KubernetesApi(Service service, AttributeArguments needs, AssemblyDefaults defaults, MisuseList misuses)
    {
        var reason = ReasonReader.Read(needs, misuses);
        var named = needs.Values<string>(0);
        var addresses = named.Count == 0 ? defaults.KubernetesApi : Blocks.Read(named, index => needs.PlaceOf(0, index), misuses);
        var number = needs.Sets("Port") ? needs.Value<int>("Port") : 6443;
        var port = misuses.Try(() => Port.Tcp(number), _ => needs.PlaceOf("Port"));
        if (addresses is { Count: 0 })
        {
            misuses.Add(RuleIds.UnknownApiAddress, needs.Place, "The addresses of the Kubernetes API are not known, and selectors do not match the API server. Name them here or in [assembly: ServiceDefaults(KubernetesApi = […])]: those that 'kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes' shows, such as \"172.18.0.2/32\".");
        }

        return addresses is null or { Count: 0 } || port is null ? service : service.CallingKubernetesApi(addresses, port, reason);
    }

    /// <summary>Reports the hosts whose ports no call of addresses allows.</summary>
    public static void CheckHost(Service service, AttributeArguments calls, MisuseList misuses)
    {
        var ports = PortReader.Numbers(calls, 1, new MisuseList());
        if (ports is not null && !service.HasCilium && !ports.All(port => service.ExternalCalls.Any(call => call.Kind != ExternalKind.KubernetesApi && call.Ports.Any(allowed => PortCover.Covers(allowed, port)))))
        {
            misuses.Add(RuleIds.HostCall, calls.PlaceOf(0), $"NetworkPolicy cannot express the host {Quoted.Text(calls.Value<string>(0) ?? "")}, so {service.Address} cannot call it. Name its addresses with [CallsExternal], allow the port to the whole internet with [CallsInternet({ports[0].Number})], or say that Cilium enforces the policies: [assembly: ServiceDefaults(NetworkPlugin = NetworkPlugin.Cilium)].");
        }
    }
}
