namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 StagedNetworkPolicy</c>: what a NetworkPolicy of Calico would do, tried out in flow logs. Source: Calico docs, "Staged network policy".</summary>
public sealed partial record CalicoStagedNetworkPolicy : CalicoPolicy, ICalicoStagedPolicy
{
    internal CalicoStagedNetworkPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "StagedNetworkPolicy";

    /// <inheritdoc/>
    public override bool IsStaged => true;

    /// <inheritdoc/>
    public CalicoStagedAction? StagedAction { get; internal init; }

    ObjectMetadata ICalicoStagedPolicy.Metadata => Metadata;

    private protected override IEnumerable<(string Field, object? Value)> Fields() => [.. base.Fields(), ("stagedAction", StagedAction)];
}
