namespace NetPolSdk;

/// <summary><c>projectcalico.org/v3 Tier</c>: an order of policies, and what becomes of connections that none of them decides. Source: Calico docs, "Tier".</summary>
public sealed partial record CalicoTier : Policy
{
    internal CalicoTier(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string ApiVersion => "projectcalico.org/v3";

    /// <inheritdoc/>
    public override string Kind => "Tier";

    /// <summary><c>spec.order</c>: the place among the tiers, the lowest first; null for last. Among equals, the name decides. Calico's own <c>default</c> is at 1 000 000.</summary>
    public double? Order { get; internal init; }

    /// <summary><c>spec.defaultAction</c> as written; null where it is left out.</summary>
    public CalicoAction? WrittenDefaultAction { get; internal init; }

    /// <summary>What becomes of a connection of an endpoint that policies of the tier select and none decides: <see cref="CalicoAction.Deny"/>, or <see cref="CalicoAction.Pass"/> to the next tier.</summary>
    public CalicoAction DefaultAction => WrittenDefaultAction ?? CalicoAction.Deny;

    internal override IEnumerable<PolicyPart> Parts()
    {
        if (Order is { } order)
        {
            yield return new(FieldPath.Spec.Field("order"), order);
        }

        if (WrittenDefaultAction is { } action)
        {
            yield return new(FieldPath.Spec.Field("defaultAction"), action);
        }
    }
}
