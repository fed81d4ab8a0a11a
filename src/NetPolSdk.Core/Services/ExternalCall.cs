namespace NetPolSdk;

/// <summary>That a service calls addresses outside the cluster.</summary>
/// <param name="Block">The addresses.</param>
/// <param name="Ports">The ports called.</param>
/// <param name="Reason">Why; kept with the rule.</param>
public sealed record ExternalCall(IpBlock Block, Ports Ports, string? Reason);
