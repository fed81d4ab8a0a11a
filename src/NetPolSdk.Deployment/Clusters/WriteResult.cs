namespace NetPolSdk.Deployment.Clusters;

/// <summary>What came of a write.</summary>
/// <param name="Live">The object as it stands now, defaults filled in; in a dry run, as it would stand.</param>
/// <param name="IsCreated">Whether it was created, rather than updated or left as it was. After a retry this may be false for an object that an attempt before had created.</param>
/// <param name="Warnings">What the server warns of, in its own words.</param>
public sealed record WriteResult(LiveObject Live, bool IsCreated, ValueList<string> Warnings);
