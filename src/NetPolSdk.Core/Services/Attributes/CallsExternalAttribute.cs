namespace NetPolSdk;

/// <summary>Declares that this service calls addresses outside the cluster. It yields the egress rule, and DNS.</summary>
/// <param name="cidr">The range, such as <c>203.0.113.0/24</c>.</param>
/// <param name="port">The port called, 1 to 65535.</param>
/// <param name="furtherPorts">Further ports called.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CallsExternalAttribute(string cidr, int port, params int[] furtherPorts) : Attribute
{
    /// <summary>The range of addresses.</summary>
    public string Cidr { get; } = cidr;

    /// <summary>The ports called.</summary>
    public int[] Ports { get; } = [port, .. furtherPorts];

    /// <summary>Ranges inside <see cref="Cidr"/> that are left out.</summary>
    public string[]? Except { get; set; }

    /// <summary>The protocol of the ports, TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; } = Protocol.Tcp;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
