namespace NetPolSdk;

/// <summary>Declares that a component of the platform, such as an ingress controller or Prometheus, connects to this service.</summary>
/// <param name="component">The component, as <see cref="Platform"/> names it: <c>nameof(Platform.IngressNginx)</c>.</param>
/// <param name="ports">The names of this service's ports; every port that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReachedByAttribute(string component, params string[] ports) : Attribute
{
    /// <summary>The component, as <see cref="Platform"/> names it.</summary>
    public string Component { get; } = component;

    /// <summary>The names of this service's ports; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
