namespace NetPolSdk;

/// <summary>That a service calls addresses.</summary>
/// <param name="Kind">What the addresses are.</param>
/// <param name="To">The addresses.</param>
/// <param name="Ports">The ports called.</param>
/// <param name="Reason">Why; kept with the rule.</param>
public sealed record ExternalCall(ExternalKind Kind, Peers To, Ports Ports, string? Reason);
