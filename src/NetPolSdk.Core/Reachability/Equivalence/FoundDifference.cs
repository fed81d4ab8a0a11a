namespace NetPolSdk;

/// <summary>A pair of ends for which two sets of policies differ.</summary>
/// <param name="Change">How.</param>
/// <param name="Cluster">A cluster that has the ends, without policies.</param>
internal sealed record FoundDifference(ConnectionChange Change, Cluster Cluster);
