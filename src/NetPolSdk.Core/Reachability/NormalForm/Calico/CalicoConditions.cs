namespace NetPolSdk;

/// <summary>
/// Brings Calico's selectors into conditions of pods. A selector over endpoints also sees labels that Calico adds: the namespace, the service
/// account, and with prefixes the labels of both. Source: Calico docs, "Network policy", section "Selectors".
/// </summary>
internal static class CalicoConditions
{
    public const string NamespaceLabel = "projectcalico.org/namespace";
    public const string NameLabel = "projectcalico.org/name";
    private const string AccountLabel = "projectcalico.org/serviceaccount";
    private const string OrchestratorLabel = "projectcalico.org/orchestrator";
    private const string OfNamespace = "pcns.";
    private const string OfAccount = "pcsa.";

    private static readonly ValueMap Orchestrator = ValueMap.Empty.With(OrchestratorLabel, "k8s");

    private static PodCondition Always { get; } = new AllHold([]);

    private static PodCondition Never { get; } = new AnyHolds([]);

    /// <summary>The condition that a selector states.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="labels">Whose labels it is over.</param>
    public static PodCondition Of(CalicoSelector selector, SeenLabels labels) => selector switch
    {
        AllSelector => Always,
        GlobalSelector => Never,
        BothSelector both => All([.. both.Parts.Select(part => Of(part, labels))]),
        EitherSelector either => Any([.. either.Parts.Select(part => Of(part, labels))]),
        NotSelector not => Not(Of(not.Operand, labels)),
        HasLabelSelector has => OfLabel(selector, labels, has.Key, LabelOperator.Exists, []),
        LabelInSelector @in => OfLabel(selector, labels, @in.Key, @in.IsIn ? LabelOperator.In : LabelOperator.NotIn, @in.Values),
        ComparedLabelSelector { Comparison: LabelComparison.Is } compared => OfLabel(selector, labels, compared.Key, LabelOperator.In, [compared.Value]),
        ComparedLabelSelector { Comparison: LabelComparison.IsNot } compared => OfLabel(selector, labels, compared.Key, LabelOperator.NotIn, [compared.Value]),
        ComparedLabelSelector compared when compared.Key == OrchestratorLabel && labels == SeenLabels.Pod => compared.Matches(Orchestrator) ? Always : Never,
        ComparedLabelSelector compared => new TextHolds(Seen(compared.Key, labels).Of, Seen(compared.Key, labels).Key, compared.Comparison, compared.Value),
        _ => throw new ArgumentException($"There is no such selector: {selector}.", nameof(selector)),
    };

    /// <summary>Both conditions.</summary>
    public static PodCondition All(params PodCondition[] parts)
    {
        PodCondition[] flat = [.. parts.SelectMany(static part => part is AllHold all ? all.Parts : [part]).Distinct()];
        return flat.Contains(Never) ? Never : flat.Length == 1 ? flat[0] : new AllHold(ValueList.From(flat));
    }

    /// <summary>The opposite, brought down to labels, so that what is asked of one label stays a requirement of selectors.</summary>
    public static PodCondition Not(PodCondition condition) => condition switch
    {
        AllHold all => Any([.. all.Parts.Select(Not)]),
        AnyHolds any => All([.. any.Parts.Select(Not)]),
        LabelHolds label => label with { Requirement = Opposite(label.Requirement) },
        NotHolding not => not.Operand,
        _ => new NotHolding(condition),
    };

    /// <summary>Pods for which a condition holds, with what selectors can say said by selectors.</summary>
    public static PodTerm Narrowed(this PodTerm term, PodCondition condition) =>
        condition is AllHold all ? all.Parts.Aggregate(term, static (soFar, part) => NarrowedByOne(soFar, part)) : NarrowedByOne(term, condition);

    private static PodCondition Any(params PodCondition[] parts)
    {
        PodCondition[] flat = [.. parts.SelectMany(static part => part is AnyHolds any ? any.Parts : [part]).Distinct()];
        return flat.Contains(Always) ? Always : flat.Length == 1 ? flat[0] : new AnyHolds(ValueList.From(flat));
    }

    private static PodCondition OfLabel(CalicoSelector selector, SeenLabels labels, string key, LabelOperator @operator, ValueList<string> values)
    {
        if (key == OrchestratorLabel && labels == SeenLabels.Pod)
        {
            return selector.Matches(Orchestrator) ? Always : Never;
        }

        var (of, name) = Seen(key, labels);
        return new LabelHolds(of, new LabelRequirement(name, @operator, values));
    }

    private static (SeenLabels Of, string Key) Seen(string key, SeenLabels labels) => (labels, key) switch
    {
        (SeenLabels.Pod, NamespaceLabel) or (SeenLabels.Namespace, NameLabel) => (SeenLabels.Namespace, Namespaces.NameLabel),
        (SeenLabels.Pod, AccountLabel) or (SeenLabels.Account, NameLabel) => (SeenLabels.Account, ClusterServiceAccount.NameKey),
        (SeenLabels.Pod, _) when key.StartsWith(OfNamespace, StringComparison.Ordinal) => Seen(key.Substring(OfNamespace.Length), SeenLabels.Namespace),
        (SeenLabels.Pod, _) when key.StartsWith(OfAccount, StringComparison.Ordinal) => Seen(key.Substring(OfAccount.Length), SeenLabels.Account),
        _ => (labels, key),
    };

    private static LabelRequirement Opposite(LabelRequirement requirement) => new(
        requirement.Key,
        requirement.Operator switch
        {
            LabelOperator.In => LabelOperator.NotIn,
            LabelOperator.NotIn => LabelOperator.In,
            LabelOperator.Exists => LabelOperator.DoesNotExist,
            _ => LabelOperator.Exists,
        },
        requirement.Values);

    private static PodTerm NarrowedByOne(PodTerm term, PodCondition condition) => condition switch
    {
        LabelHolds { Of: SeenLabels.Pod } label => term with { Pods = And(term.Pods, label.Requirement) },
        LabelHolds { Of: SeenLabels.Namespace } label => term with { Namespaces = And(term.Namespaces, label.Requirement) },
        LabelHolds label => term with { Accounts = And(term.Accounts, label.Requirement) },
        _ => term with { Conditions = term.Conditions.Add(condition) },
    };

    /// <summary>A label of one value is a matchLabel, as Kubernetes' own policies write it, unless another value is asked for as well.</summary>
    private static LabelSelector And(LabelSelector selector, LabelRequirement requirement) =>
        requirement is { Operator: LabelOperator.In, Values.Count: 1 } && !selector.MatchLabels.ContainsKey(requirement.Key)
            ? new LabelSelector(selector.MatchLabels.With(requirement.Key, requirement.Values[0]), selector.MatchExpressions)
            : new LabelSelector(selector.MatchLabels, selector.MatchExpressions.Add(requirement));
}
