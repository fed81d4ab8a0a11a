namespace NetPolSdk.Generators;

/// <summary>Services in the words of <see cref="Service"/>.</summary>
internal static class ServiceWords
{
    public static string Print(Service service, CSharpNames names)
    {
        var calls = Surroundings(service, names)
            .Concat(service.Ports.Select(port => new CSharpCall("Listening", CSharpLiteral.Text(port.Name), PortWords.Port(port.Port, names))))
            .Concat(Calls(service, names))
            .Concat(Access(service, names))
            .Concat(service.IsManagedElsewhere ? [new CSharpCall("ManagedElsewhere")] : [])
            .Concat(service.DeclaringClass is null ? [] : [new CSharpCall("DeclaredBy", CSharpLiteral.Text(service.DeclaringClass))]);
        return $"{names["Service"]}.Named({CSharpLiteral.Text(service.Name)}, inNamespace: {CSharpLiteral.Text(service.Namespace)})"
            + string.Concat(calls.Select(call => "\n" + call.Print("    ")));
    }

    private static IEnumerable<CSharpCall> Surroundings(Service service, CSharpNames names)
    {
        if (!service.Labels.Equals(ValueMap.Empty.With("app", service.Name)))
        {
            yield return new CSharpCall("WithLabels", [.. service.Labels.Select(label => $"({CSharpLiteral.Texts([label.Key, label.Value])})")]);
        }

        if (service.Mesh != Mesh.None)
        {
            yield return new CSharpCall("InMesh", $"{names["Mesh"]}.{service.Mesh}");
        }

        if (service.Plugin != NetworkPlugin.Unknown)
        {
            yield return new CSharpCall("EnforcedBy", $"{names["NetworkPlugin"]}.{service.Plugin}");
        }

        if (service.Resolvers.Count > 0)
        {
            yield return new CSharpCall("ResolvingAt", [.. service.Resolvers.Select(resolver => DnsWords.Resolver(resolver, names))]);
        }

        if (service.IsHostNetwork)
        {
            yield return new CSharpCall("OnHostNetwork", [.. service.Nodes.Select(node => PeerWords.Peers(node, FieldPath.Root, names))]);
        }
    }

    private static IEnumerable<CSharpCall> Calls(Service service, CSharpNames names) => service.Calls
        .Select(call => new CSharpCall("Calling", CSharpLiteral.Text(call.Callee), call.Numbers.Count > 0 ? On(Ports.FromWire(call.Numbers), names) : On(call.Ports), Because(call.Reason)))
        .Concat(service.ExternalCalls.Select(call => External(call, names)))
        .Concat(service.HostCalls.Select(call => new CSharpCall("CallingHost", CSharpLiteral.Text(call.Host), On(call.Ports, names), Because(call.Reason))));

    private static CSharpCall External(ExternalCall call, CSharpNames names) => call.Kind switch
    {
        ExternalKind.Internet => new CSharpCall("CallingInternet", On(call.Ports, names), Because(call.Reason)),
        ExternalKind.KubernetesApi => new CSharpCall("CallingKubernetesApi", $"[{string.Join(", ", call.To.Select(block => PeerWords.Peers(block, FieldPath.Root, names)))}]", On(call.Ports, names), Because(call.Reason)),
        _ => new CSharpCall("CallingExternal", PeerWords.Peers(call.To, FieldPath.Root, names), On(call.Ports, names), Because(call.Reason)),
    };

    private static IEnumerable<CSharpCall> Access(Service service, CSharpNames names) => service.ReachedBy
        .Select(access => new CSharpCall("ReachedFrom", PlatformWords.For(access.Component, names), On(access.Ports), Because(access.Reason)))
        .Concat(service.Scrapes.Select(access => new CSharpCall("ScrapedBy", PlatformWords.For(access.Component, names), IsUsual(access.Ports) ? null : On(access.Ports), Because(access.Reason))))
        .Concat(service.Access.Select(access => new CSharpCall("ReachedFrom", PeerWords.Peers(access.From, FieldPath.Root, names), On(access.Ports), Because(access.Reason))))
        .Concat(service.HttpAllowances.Select(static allowance => new CSharpCall("AllowingHttp", CSharpLiteral.Text(allowance.Method), CSharpLiteral.Text(allowance.Path), On(allowance.Ports), Because(allowance.Reason))))
        .Concat(service.ProbedPorts.Count == 0 ? [] : [new CSharpCall("Probed", CSharpLiteral.Texts(service.ProbedPorts))]);

    private static bool IsUsual(ValueList<string> ports) => ports.Count == 1 && ports[0] == "metrics";

    private static string? On(ValueList<string> ports) => ports.Count == 0 ? null : $"on: [{CSharpLiteral.Texts(ports)}]";

    private static string On(Ports ports, CSharpNames names) => "on: " + PortWords.Ports(ports, names);

    private static string? Because(string? reason) => reason is null ? null : "because: " + CSharpLiteral.Text(reason);
}
