namespace NetPolSdk;

/// <summary>What a conversion may rely on, and what it has to prove.</summary>
public sealed record ConversionOptions
{
    /// <summary>The workloads, namespaces and nodes that the result is held against, besides every cluster there can be; its policies are not looked at. Null where none are known.</summary>
    public Cluster? Inventory { get; init; }

    /// <summary>What the policies alone do not say and the engine or the cluster decides.</summary>
    public ReachabilityOptions Evaluation { get; init; } = new();

    /// <summary>Whether to give policies of which it was neither proven that they mean the same nor found that they do not. Such a result says so.</summary>
    public bool AcceptUnproven { get; init; }

    /// <summary>After how many combinations of labels, ports and addresses the search for a difference gives up, per question.</summary>
    public int MostCombinations { get; init; } = PolicyEquivalence.UsualMostCombinations;
}
