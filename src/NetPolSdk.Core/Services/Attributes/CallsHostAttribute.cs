namespace NetPolSdk;

/// <summary>
/// Declares that this service calls a host by its name. The graph and the diagram keep it. Where <see cref="ServiceDefaultsAttribute"/> says that
/// Cilium enforces the policies, it yields a <c>CiliumNetworkPolicy</c> with the name and the DNS rule that it rests on. NetworkPolicy knows addresses
/// only, so that it yields DNS and no rule of its own; say with <see cref="CallsExternalAttribute"/> or <see cref="CallsInternetAttribute"/>
/// which addresses may be called for it.
/// </summary>
/// <param name="host">A lowercase name such as <c>api.example.com</c>, or <c>*.example.com</c> for every name one level below.</param>
/// <param name="port">The port called, 1 to 65535.</param>
/// <param name="furtherPorts">Further ports called.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CallsHostAttribute(string host, int port, params int[] furtherPorts) : Attribute
{
    /// <summary>The name of the host.</summary>
    public string Host { get; } = host;

    /// <summary>The ports called.</summary>
    public int[] Ports { get; } = [port, .. furtherPorts];

    /// <summary>The protocol of the ports, TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; } = Protocol.Tcp;

    /// <summary>Why.</summary>
    public string? Because { get; set; }
}
