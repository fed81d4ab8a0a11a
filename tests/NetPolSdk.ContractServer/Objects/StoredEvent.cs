namespace NetPolSdk.ContractServer.Objects;

/// <summary>A change that watches hear of.</summary>
/// <param name="Version">The resource version of the change.</param>
/// <param name="Type"><c>ADDED</c>, <c>MODIFIED</c> or <c>DELETED</c>.</param>
/// <param name="Changed">The object after the change.</param>
internal sealed record StoredEvent(long Version, string Type, StoredObject Changed);
