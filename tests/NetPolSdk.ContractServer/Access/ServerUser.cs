namespace NetPolSdk.ContractServer.Access;

/// <summary>Somebody whom the server knows.</summary>
/// <param name="Name">The name; a client certificate of this common name is accepted.</param>
/// <param name="Token">The bearer token.</param>
/// <param name="May">What the user may do, by verb, group, resource and namespace, the empty string for the whole cluster.</param>
public sealed record ServerUser(string Name, string Token, Func<string, string, string, string, bool> May);
