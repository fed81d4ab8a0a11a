namespace NetPolSdk;

/// <summary>
/// Declares that a component of the platform scrapes this service's metrics. In a mesh the metrics of the proxy come with it: ports
/// 15020 and 15090 of Istio's sidecar, 4191 of Linkerd's.
/// </summary>
/// <param name="component">The component, as <see cref="Platform"/> names it.</param>
/// <param name="ports">The names of this service's ports; the one named <c>metrics</c> where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ScrapedByAttribute(string component = nameof(Platform.Prometheus), params string[] ports) : Attribute
{
    /// <summary>The component, as <see cref="Platform"/> names it.</summary>
    public string Component { get; } = component;

    /// <summary>The names of this service's ports; <c>metrics</c> where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
