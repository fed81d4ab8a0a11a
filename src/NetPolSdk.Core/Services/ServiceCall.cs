namespace NetPolSdk;

/// <summary>That a service calls another one.</summary>
/// <param name="Callee">The service called, as <c>namespace/name</c>.</param>
/// <param name="Ports">The names of its ports that are called, as it declares them; every one where empty and no number is given.</param>
/// <param name="Reason">Why; kept with the rules on both sides.</param>
public sealed record ServiceCall(string Callee, ValueList<string> Ports, string? Reason)
{
    /// <summary>The ports called where they are given by number and not by name.</summary>
    public ValueList<Port> Numbers { get; init; } = [];

    /// <summary>The ports of the callee that are called.</summary>
    internal ValueList<Port> PortsOf(Service callee) => Numbers.Count > 0 ? Numbers : callee.PortsNamed(Ports);
}
