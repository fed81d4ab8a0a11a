namespace NetPolSdk;

/// <summary>What must hold wherever a selector of Calico matches, as far as a label selector can say it; what it leaves out only narrows further.</summary>
internal static class CalicoRequirements
{
    public static LabelSelector Of(CalicoSelector? selector) => new(ValueMap.Empty, ValueList.From(Requirements(selector)));

    /// <summary>Whether a label selector says all that the selector does.</summary>
    public static bool AreAll(CalicoSelector? selector) => selector switch
    {
        null or AllSelector => true,
        BothSelector both => both.Parts.All(AreAll),
        _ => Requirements(selector).Any(),
    };

    /// <summary>Whether endpoints may be selected by both; no only where that is certain.</summary>
    public static bool MayMeet(CalicoSelector? left, CalicoSelector? right) => MayMeet(Of(left), Of(right));

    /// <inheritdoc cref="MayMeet(CalicoSelector?, CalicoSelector?)"/>
    public static bool MayMeet(LabelSelector left, LabelSelector right) => SelectorImplication.Implies(left, right) != Answer.No && SelectorImplication.Implies(right, left) != Answer.No;

    /// <summary>Whether pods of a namespace may be selected, by all that is known of every namespace: its name.</summary>
    public static bool MayBeIn(CalicoSelector? namespaces, string @namespace)
    {
        var name = new LabelSelector(ValueMap.Empty, [new("kubernetes.io/metadata.name", LabelOperator.In, [@namespace]), new("projectcalico.org/name", LabelOperator.In, [@namespace])]);
        return SelectorImplication.Implies(name, Of(namespaces)) != Answer.No;
    }

    private static IEnumerable<LabelRequirement> Requirements(CalicoSelector? selector) => selector switch
    {
        BothSelector both => both.Parts.SelectMany(Requirements),
        HasLabelSelector has => [new(has.Key, LabelOperator.Exists, [])],
        NotSelector { Operand: HasLabelSelector has } => [new(has.Key, LabelOperator.DoesNotExist, [])],
        NotSelector { Operand: NotSelector twice } => Requirements(twice.Operand),
        LabelInSelector list => [new(list.Key, list.IsIn ? LabelOperator.In : LabelOperator.NotIn, list.Values)],
        ComparedLabelSelector { Comparison: LabelComparison.Is } compared => [new(compared.Key, LabelOperator.In, [compared.Value])],
        ComparedLabelSelector { Comparison: LabelComparison.IsNot } compared => [new(compared.Key, LabelOperator.NotIn, [compared.Value])],
        ComparedLabelSelector compared => [new(compared.Key, LabelOperator.Exists, [])],
        _ => [],
    };
}
