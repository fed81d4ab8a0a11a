namespace NetPolSdk;

/// <summary>
/// Declares that this service calls the internet: every address but private ones and those of the link, where clouds serve
/// instance metadata. It yields the egress rule, and DNS.
/// </summary>
/// <param name="port">The port called, 1 to 65535.</param>
/// <param name="furtherPorts">Further ports called.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CallsInternetAttribute(int port, params int[] furtherPorts) : Attribute
{
    /// <summary>The ports called.</summary>
    public int[] Ports { get; } = [port, .. furtherPorts];

    /// <summary>The protocol of the ports, TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; } = Protocol.Tcp;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
