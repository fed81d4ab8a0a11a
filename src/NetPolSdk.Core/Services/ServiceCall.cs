namespace NetPolSdk;

/// <summary>That a service calls another one.</summary>
/// <param name="Callee">The service called, as <c>namespace/name</c>.</param>
/// <param name="Ports">The names of its ports that are called, as it declares them; every one where empty.</param>
/// <param name="Reason">Why; kept with the rules on both sides.</param>
public sealed record ServiceCall(string Callee, ValueList<string> Ports, string? Reason);
