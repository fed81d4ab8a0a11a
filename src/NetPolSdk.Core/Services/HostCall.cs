namespace NetPolSdk;

/// <summary>That a service calls a host by its name.</summary>
/// <param name="Host">The name, or <c>*.</c> and the domain of every name one level below it.</param>
/// <param name="Ports">The ports called.</param>
/// <param name="Reason">Why.</param>
public sealed record HostCall(string Host, Ports Ports, string? Reason);
