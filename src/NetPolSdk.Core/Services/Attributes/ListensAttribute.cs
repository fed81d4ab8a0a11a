namespace NetPolSdk;

/// <summary>
/// Declares a port that the service's pods listen on: the container's port, not the Service's. Callers name it, and their
/// policies and this service's take the number from here.
/// </summary>
/// <param name="name">What callers name it by: 1 to 15 lowercase letters, digits and '-', with a letter among them.</param>
/// <param name="port">The pod's port, 1 to 65535.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ListensAttribute(string name, int port) : Attribute
{
    /// <summary>What callers name it by.</summary>
    public string Name { get; } = name;

    /// <summary>The pod's port; the first one where <see cref="EndPort"/> is set.</summary>
    public int Port { get; } = port;

    /// <summary>The protocol, TCP unless said otherwise.</summary>
    public Protocol Protocol { get; set; } = Protocol.Tcp;

    /// <summary>The last port of a range, inclusive; 0 where it is one port.</summary>
    public int EndPort { get; set; }
}
