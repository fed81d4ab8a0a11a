namespace NetPolSdk;

/// <summary>
/// A policy of Cilium: one rule in <c>spec</c>, or several in <c>specs</c>, or both. Each is for its own endpoints, and all of them
/// count together with those of every other policy: what is allowed adds up, and what is denied stays denied.
/// Source: Cilium docs, "Network Policy", section "Rule Basics".
/// </summary>
public abstract record CiliumPolicy : Policy
{
    /// <summary>The version of Cilium's API.</summary>
    internal const string CiliumApiVersion = "cilium.io/v2";

    private protected CiliumPolicy(ObjectMetadata metadata, CiliumSpec? spec, ValueList<CiliumSpec> specs)
        : base(metadata)
    {
        Spec = spec;
        Specs = specs;
    }

    /// <inheritdoc/>
    public override string ApiVersion => CiliumApiVersion;

    /// <summary><c>spec</c>: one rule; null where all of them are in <see cref="Specs"/>.</summary>
    public CiliumSpec? Spec { get; internal init; }

    /// <summary><c>specs</c>: further rules, in the order written; none where the policy has <see cref="Spec"/> only.</summary>
    public ValueList<CiliumSpec> Specs { get; internal init; }

    /// <summary>Whether the policy is for endpoints and nodes of the whole cluster, not of one namespace.</summary>
    public abstract bool IsClusterwide { get; }

    /// <summary>The rules, each with its field: <c>spec</c>, then <c>specs[0]</c> and those after it.</summary>
    public IEnumerable<(FieldPath Field, CiliumSpec Spec)> Rules()
    {
        if (Spec is not null)
        {
            yield return (FieldPath.Spec, Spec);
        }

        for (var i = 0; i < Specs.Count; i++)
        {
            yield return (FieldPath.Of("specs").Index(i), Specs[i]);
        }
    }

    /// <summary>Every entry of every list of every rule, with its field, such as <c>spec.egress[1]</c>.</summary>
    public IEnumerable<(FieldPath Field, CiliumSpec Spec, CiliumRuleList List, CiliumRule Rule)> Entries() =>
        from spec in Rules()
        from list in spec.Spec.Lists()
        from entry in list.Entries(spec.Field)
        select (entry.Field, spec.Spec, list, entry.Rule);

    internal override IEnumerable<PolicyPart> Parts() => Rules().SelectMany(static rule => CiliumParts.Of(rule.Field, rule.Spec));
}
