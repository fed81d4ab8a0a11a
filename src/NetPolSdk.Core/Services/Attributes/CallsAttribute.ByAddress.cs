namespace NetPolSdk;

/// <summary>
/// Declares that this service calls another one that has no class here. It yields this service's egress, with DNS; the other's
/// ingress too where a class declares it: in this project, or in one that a deployment project references.
/// </summary>
/// <param name="service">The service called, as <c>namespace/name</c>.</param>
/// <param name="port">Its pods' port, 1 to 65535.</param>
/// <param name="furtherPorts">Further ports called.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CallsAttribute(string service, int port, params int[] furtherPorts) : Attribute
{
    /// <summary>The service called, as <c>namespace/name</c>.</summary>
    public string Service { get; } = service;

    /// <summary>The ports called.</summary>
    public int[] Ports { get; } = [port, .. furtherPorts];

    /// <summary>The protocol of the ports, TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; } = Protocol.Tcp;

    /// <summary>The labels of its pods, each as <c>key=value</c>, where no class declares them and they are not those of the convention.</summary>
    public string[]? Labels { get; set; }

    /// <summary>Why; kept with the rules on both sides.</summary>
    public string? Because { get; set; }
}
