namespace NetPolSdk;

/// <summary>
/// Declares which HTTP requests callers may make: <c>[HttpAllow("GET", "/v1/*")]</c>. Several add up, and on the ports that they name every other request
/// is refused. NetworkPolicy does not look at requests, so this wants <see cref="NetworkPlugin.Cilium"/> in <see cref="ServiceDefaultsAttribute"/>,
/// and yields a rule of a <c>CiliumNetworkPolicy</c>. Source: Cilium docs, "Layer 7 Policies", section "HTTP".
/// </summary>
/// <param name="method">The method, such as <c>GET</c>; <c>*</c> for any.</param>
/// <param name="path">The path, beginning with a slash; <c>*</c> stands for any text, slashes included.</param>
/// <param name="ports">The names of the service's ports; every one that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HttpAllowAttribute(string method, string path, params string[] ports) : Attribute
{
    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>The path.</summary>
    public string Path { get; } = path;

    /// <summary>The names of the ports.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
