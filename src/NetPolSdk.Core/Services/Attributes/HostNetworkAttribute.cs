namespace NetPolSdk;

/// <summary>
/// Declares that this service's pods use their node's network. Selectors do not reliably match such pods: they get no policy, and
/// in the policies of others they are the addresses of the nodes. Source: Kubernetes docs, "Network Policies", "NetworkPolicy and
/// hostNetwork pods".
/// </summary>
/// <param name="nodes">The addresses of the nodes, as a range such as <c>10.0.0.0/24</c>.</param>
/// <param name="furtherNodes">Further ranges.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HostNetworkAttribute(string nodes, params string[] furtherNodes) : Attribute
{
    /// <summary>The addresses of the nodes.</summary>
    public string[] Nodes { get; } = [nodes, .. furtherNodes];
}
