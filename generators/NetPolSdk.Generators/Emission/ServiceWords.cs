namespace NetPolSdk.Generators;

/// <summary>Services in the words of <see cref="Service"/>.</summary>
internal static class ServiceWords
{
    public static string Print(Service service, CSharpNames names)
    {
        var calls = Labels(service)
            .Concat(service.Ports.Select(port => new CSharpCall("Listening", CSharpLiteral.Text(port.Name), PortWords.Port(port.Port, names))))
            .Concat(service.Calls.Select(call => new CSharpCall("Calling", CSharpLiteral.Text(call.Callee), On(call.Ports), Because(call.Reason))))
            .Concat(service.ExternalCalls.Select(call => new CSharpCall("CallingExternal", PeerWords.Peers(call.Block, FieldPath.Root, names), "on: " + PortWords.Ports(call.Ports, names), Because(call.Reason))))
            .Concat(service.ReachedBy.Select(access => new CSharpCall("ReachedFrom", PlatformWords.For(access.Component, names), On(access.Ports), Because(access.Reason))))
            .Concat(service.DeclaringClass is null ? [] : [new CSharpCall("DeclaredBy", CSharpLiteral.Text(service.DeclaringClass))]);
        return $"{names["Service"]}.Named({CSharpLiteral.Text(service.Name)}, inNamespace: {CSharpLiteral.Text(service.Namespace)})"
            + string.Concat(calls.Select(call => "\n" + call.Print("    ")));
    }

    private static IEnumerable<CSharpCall> Labels(Service service)
    {
        if (!service.Labels.Equals(ValueMap.Empty.With("app", service.Name)))
        {
            yield return new CSharpCall("WithLabels", [.. service.Labels.Select(label => $"({CSharpLiteral.Texts([label.Key, label.Value])})")]);
        }
    }

    private static string? On(ValueList<string> ports) => ports.Count == 0 ? null : $"on: [{CSharpLiteral.Texts(ports)}]";

    private static string? Because(string? reason) => reason is null ? null : "because: " + CSharpLiteral.Text(reason);
}
