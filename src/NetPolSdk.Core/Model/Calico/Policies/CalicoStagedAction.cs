namespace NetPolSdk;

/// <summary>What a staged policy tries out: <c>spec.stagedAction</c>. Source: Calico docs, "Staged network policy".</summary>
public enum CalicoStagedAction
{
    /// <summary>The policy of its name as it is written here: <c>Set</c>.</summary>
    Set,

    /// <summary>That the policy of its name is gone: <c>Delete</c>. Nothing else is said then but the tier.</summary>
    Delete,

    /// <summary>A policy that is still being made from observed traffic: <c>Learn</c>.</summary>
    Learn,

    /// <summary>Nothing, for now: <c>Ignore</c>.</summary>
    Ignore,
}
