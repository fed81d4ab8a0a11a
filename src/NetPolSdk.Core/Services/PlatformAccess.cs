namespace NetPolSdk;

/// <summary>That a component of the platform connects to a service.</summary>
/// <param name="Component">The component.</param>
/// <param name="Ports">The names of the service's ports; every one that it declares where empty.</param>
/// <param name="Reason">Why; kept with the rule.</param>
public sealed record PlatformAccess(PlatformComponent Component, ValueList<string> Ports, string? Reason);
