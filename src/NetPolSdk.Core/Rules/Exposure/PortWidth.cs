namespace NetPolSdk;

/// <summary>How many ports a rule opens.</summary>
internal static class PortWidth
{
    /// <summary>Whether they are all that there are, of TCP at least.</summary>
    public static Answer AreAllOfTcp(this Ports ports) => ports.IsAll
        ? Answer.Yes
        : ports.Select(port => port.Protocol == Protocol.Tcp ? port.SpansAtLeast(PortSyntax.Largest) : Answer.No).Max();
}
