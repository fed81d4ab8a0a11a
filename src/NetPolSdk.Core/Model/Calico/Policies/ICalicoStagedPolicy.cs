namespace NetPolSdk;

/// <summary>A policy that is only tried out: its effect is seen in flow logs, and it decides nothing. Only NetPolSdk implements it.</summary>
public interface ICalicoStagedPolicy
{
    /// <summary><c>spec.stagedAction</c> as written; null where it is left out, which is <see cref="CalicoStagedAction.Set"/>.</summary>
    CalicoStagedAction? StagedAction { get; }

    /// <summary>Keeps others from implementing the interface.</summary>
    internal ObjectMetadata Metadata { get; }
}
