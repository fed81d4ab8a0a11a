namespace NetPolSdk;

/// <summary>Two sets of policies that have to mean the same for a conversion to be proven.</summary>
/// <param name="Source">The policy that a difference is about.</param>
/// <param name="Before">The given policies, and what stands beside them.</param>
/// <param name="After">The converted ones, and the same beside them.</param>
internal sealed record ProofQuestion(Policy Source, Policy[] Before, Policy[] After)
{
    /// <summary>The engine that enforces the given policies; null for the one that follows from their kinds.</summary>
    public Engine? EngineBefore { get; init; }

    /// <summary>The engine that enforces the converted policies; null for the one that follows from their kinds.</summary>
    public Engine? EngineAfter { get; init; }

    /// <summary>The NetworkPolicy of the two, of which clusters are made that stand for all; null where the question is of policies of the cluster.</summary>
    public NetworkPolicy? Seen { get; init; }

    /// <summary>Whether address blocks are taken for what is outside the cluster.</summary>
    public bool LeavesPodAddressesOut { get; init; }
}
