namespace NetPolSdk;

/// <summary>
/// Declares that this service calls another one. It yields both sides: this service's egress, with DNS, and the other's
/// ingress. Ports and labels come from the other's own declaration.
/// </summary>
/// <param name="ports">The names of the ports called, as <typeparamref name="TService"/> declares them; every port that it declares where none is named.</param>
/// <typeparam name="TService">The service called: a class with <see cref="ServiceAttribute"/> or <see cref="ServiceAliasAttribute{TService}"/>, of this project or of one it references.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CallsAttribute<TService>(params string[] ports) : Attribute
    where TService : class
{
    /// <summary>The names of the ports called; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rules on both sides.</summary>
    public string? Because { get; set; }
}
