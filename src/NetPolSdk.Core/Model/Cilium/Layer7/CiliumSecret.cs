namespace NetPolSdk;

/// <summary>A secret that a policy of Cilium refers to.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Namespace"><c>namespace</c>; null where it is left to Cilium.</param>
public sealed record CiliumSecret(string Name, string? Namespace = null);
