namespace NetPolSdk;

/// <summary>The directions in which the pods of a namespace are isolated: what no policy allows there is denied.</summary>
public enum Isolation
{
    /// <summary>Both directions: <see cref="Presets.DenyAll"/>.</summary>
    DenyAll,

    /// <summary>Connections to the pods: <see cref="Presets.DenyIngress"/>.</summary>
    DenyIngress,

    /// <summary>Connections from the pods: <see cref="Presets.DenyEgress"/>.</summary>
    DenyEgress,
}
