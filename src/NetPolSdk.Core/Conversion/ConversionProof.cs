namespace NetPolSdk;

/// <summary>How far it is certain that converted policies mean what the given ones do.</summary>
public enum ConversionProof
{
    /// <summary>Nothing was converted, so there is nothing to prove.</summary>
    None,

    /// <summary>They mean the same in every cluster there can be.</summary>
    EveryCluster,

    /// <summary>No difference was found, but there may be one.</summary>
    Unproven,
}
