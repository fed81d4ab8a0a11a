namespace NetPolSdk;

/// <summary>What must hold between the fields of ports, and of what is looked at above them.</summary>
internal static class CiliumPortChecks
{
    /// <summary>Checks one port.</summary>
    public static void CheckPort(MappingNode port, CiliumVersion version, BindingContext context)
    {
        var isMissing = port["port"] is null or { IsNull: true };
        var hasNoPorts = CiliumProtocolSyntax.IsWithoutPorts(port.TextOf("protocol") ?? "");
        if (isMissing && !hasNoPorts && version != CiliumVersion.V118)
        {
            NotEnforced.Report("port", port, RuleIds.CiliumPort, "is missing, which needs the agent's option enable-extended-ip-protocols", "Write \"0\" for every port.", context);
        }
        else if (hasNoPorts && port.TextOf("port") is { } text && text != "0" && !CiliumPortSyntax.IsName(text) && CiliumPortSyntax.ServerFault(text) is null)
        {
            NotEnforced.Report("port", port["port"]!, RuleIds.CiliumPort, $"is {Quoted.Text(text)}, and {port.TextOf("protocol")} has no ports", "Leave it out, or write \"0\".", context);
        }
    }

    /// <summary>The definition bounds the number of ports in rules that allow only.</summary>
    public static void CheckNumber(MappingNode element, int most, BindingContext context)
    {
        if (element["ports"] is SequenceNode ports && ports.Items.Count > most)
        {
            NotEnforced.Report("ports", ports, RuleIds.CiliumLimit, $"has {CiliumPortSyntax.Text(ports.Items.Count)} items, and may have {CiliumPortSyntax.Text(most)}", "Make two elements of toPorts of it.", context);
        }
    }
}
