namespace NetPolSdk;

/// <summary>
/// A policy of Calico: its own NetworkPolicy and GlobalNetworkPolicy, and their staged kinds. Policies are asked tier by tier and in their
/// order; the first rule that decides does, and what no rule of a tier decides meets the tier's default action for every endpoint that one
/// of its policies selects. Source: Calico docs, "Network policy" and "Tier".
/// </summary>
public abstract record CalicoPolicy : Policy
{
    /// <summary>The tier of policies that name none, and of the NetworkPolicies of Kubernetes.</summary>
    public const string DefaultTier = "default";

    private protected CalicoPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public override string ApiVersion => "projectcalico.org/v3";

    /// <summary>Whether the policy is only tried out: its effect is seen in flow logs, and it decides nothing.</summary>
    public virtual bool IsStaged => false;

    /// <summary><c>spec.tier</c> as written; null where it is left out.</summary>
    public string? WrittenTier { get; internal init; }

    /// <summary>The tier: <c>spec.tier</c>, or else <c>default</c>.</summary>
    public string Tier => WrittenTier ?? DefaultTier;

    /// <summary><c>spec.order</c>: the place within the tier, the lowest first; null for last. Among equals, the name decides.</summary>
    public double? Order { get; internal init; }

    /// <summary><c>spec.selector</c>, over labels of endpoints; null where it is left out, which is all of them.</summary>
    public CalicoSelector? Selector { get; internal init; }

    /// <summary><c>spec.serviceAccountSelector</c>, over labels of the endpoints' service accounts; null where it is left out.</summary>
    public CalicoSelector? ServiceAccountSelector { get; internal init; }

    /// <summary><c>spec.types</c> as written; <see cref="PolicyTypes.None"/> where it is left out.</summary>
    public PolicyTypes WrittenTypes { get; internal init; }

    /// <summary>
    /// The directions that the policy is about: <c>spec.types</c>, or what Calico puts in its place. Without rules, or with rules for ingress
    /// alone, that is ingress; with rules for egress alone it is egress alone, unlike Kubernetes.
    /// </summary>
    public PolicyTypes PolicyTypes => WrittenTypes != PolicyTypes.None ? WrittenTypes : (Ingress.Count, Egress.Count) switch
    {
        (_, 0) => PolicyTypes.Ingress,
        (0, _) => PolicyTypes.Egress,
        _ => PolicyTypes.Both,
    };

    /// <summary><c>spec.ingress</c>: the rules about connections to the endpoints, in the order in which they are asked.</summary>
    public ValueList<CalicoRule> Ingress { get; internal init; } = ValueList<CalicoRule>.Empty;

    /// <summary><c>spec.egress</c>: the rules about connections from the endpoints, in the order in which they are asked.</summary>
    public ValueList<CalicoRule> Egress { get; internal init; } = ValueList<CalicoRule>.Empty;

    /// <summary><c>spec.performanceHints</c>, such as <c>AssumeNeededOnEveryNode</c>. They change nothing about what is allowed.</summary>
    public ValueList<string> PerformanceHints { get; internal init; } = ValueList<string>.Empty;

    internal override IEnumerable<PolicyPart> Parts()
    {
        foreach (var (field, value) in Fields())
        {
            if (value is not null)
            {
                yield return new(FieldPath.Spec.Field(field), value);
            }
        }

        foreach (var (direction, rules) in new[] { ("ingress", Ingress), ("egress", Egress) })
        {
            for (var i = 0; i < rules.Count; i++)
            {
                foreach (var part in rules[i].Parts(FieldPath.Spec.Field(direction).Index(i)))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>The fields beside the rules that a finding can point at; null where one is left out.</summary>
    private protected virtual IEnumerable<(string Field, object? Value)> Fields() =>
        [("tier", WrittenTier), ("order", Order), ("selector", Selector), ("serviceAccountSelector", ServiceAccountSelector), ("types", WrittenTypes == PolicyTypes.None ? null : WrittenTypes)];
}
