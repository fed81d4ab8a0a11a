namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 StagedGlobalNetworkPolicy</c>: what a GlobalNetworkPolicy would do, tried out in flow logs. Source: Calico docs, "Staged global network policy".</summary>
public sealed partial record CalicoStagedGlobalNetworkPolicy : CalicoGlobalPolicy, ICalicoStagedPolicy
{
    internal CalicoStagedGlobalNetworkPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "StagedGlobalNetworkPolicy";

    /// <inheritdoc/>
    public override bool IsStaged => true;

    /// <inheritdoc/>
    public CalicoStagedAction? StagedAction { get; internal init; }

    ObjectMetadata ICalicoStagedPolicy.Metadata => Metadata;

    private protected override IEnumerable<(string Field, object? Value)> Fields() => [.. base.Fields(), ("stagedAction", StagedAction)];
}
