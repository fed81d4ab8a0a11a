namespace NetPolSdk;

// What the service takes above ports, where the network plugin can look at it.
public sealed partial record Service
{
    /// <summary>The network plugin that enforces the service's policies.</summary>
    public NetworkPlugin Plugin { get; private init; }

    /// <summary>The HTTP requests that it takes on some of its ports; every request on the others.</summary>
    public ValueList<HttpAllowance> HttpAllowances { get; private init; } = [];

    /// <summary>Whether hosts and requests of the service are enforced: Cilium's own policies can name them.</summary>
    internal bool HasCilium => Plugin == NetworkPlugin.Cilium;

    /// <summary>Whether it has a policy of Cilium's own besides the other one.</summary>
    internal bool HasCiliumPolicy => HasCilium && (HostCalls.Count > 0 || HttpAllowances.Count > 0);

    /// <summary>The service, its policies being enforced by a network plugin. With Cilium, hosts and HTTP requests yield policies of its own kind.</summary>
    /// <param name="plugin">The plugin.</param>
    public Service EnforcedBy(NetworkPlugin plugin) => this with { Plugin = plugin };

    /// <summary>The service, taking certain HTTP requests on some of its ports, and there no others.</summary>
    /// <param name="method">The method, such as <c>GET</c>; <c>*</c> for any.</param>
    /// <param name="path">The path, beginning with a slash; <c>*</c> stands for any text, slashes included.</param>
    /// <param name="on">The names of the service's ports; every one that it declares where left out.</param>
    /// <param name="because">Why; kept with the rule.</param>
    /// <exception cref="InvalidPolicyException">The method or the path is not of that form.</exception>
    public Service AllowingHttp(string method, string path, ValueList<string>? on = null, string? because = null)
    {
        SyntaxFault.ThrowIfAny(HttpPattern.MethodFault(Require.NotNull(method, nameof(method))), "method", method, nameof(method));
        SyntaxFault.ThrowIfAny(HttpPattern.PathFault(Require.NotNull(path, nameof(path))), "path", path, nameof(path));
        return this with { HttpAllowances = HttpAllowances.Add(new HttpAllowance(method, path, on ?? [], Reason(because))) };
    }

    /// <summary>The requests that it takes on a port; none where every request is.</summary>
    internal IEnumerable<HttpAllowance> HttpOn(Port port) => HttpAllowances.Where(allowance => PortsNamed(allowance.Ports).Contains(port));
}
