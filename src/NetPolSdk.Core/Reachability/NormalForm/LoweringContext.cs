namespace NetPolSdk;

/// <summary>What policies are lowered with: what they name of the cluster, and whose semantics hold.</summary>
/// <param name="Cluster">The cluster, for its nodes and Services.</param>
/// <param name="Engine">The engine.</param>
internal sealed record LoweringContext(Cluster Cluster, Engine Engine);
