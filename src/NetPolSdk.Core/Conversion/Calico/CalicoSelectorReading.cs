namespace NetPolSdk;

/// <summary>
/// Calico's expressions as label selectors, which know only a conjunction of requirements, each of one label. Negations are carried inwards, and an
/// alternative of values of one label is a set of values; for all else there is no selector, and it is said why.
/// </summary>
internal sealed class CalicoSelectorReading
{
    /// <summary>The label that Calico gives to namespaces with their names, as the API server does with its own.</summary>
    private const string NameOfNamespace = "projectcalico.org/name";

    private readonly bool _isOfNamespaces;
    private ValueMap _labels = ValueMap.Empty;
    private ValueList<LabelRequirement> _requirements = [];
    private string? _problem;

    private CalicoSelectorReading(bool isOfNamespaces) => _isOfNamespaces = isOfNamespaces;

    /// <summary>The selector; null where there is none.</summary>
    /// <param name="selector">The expression.</param>
    /// <param name="problem">Why there is none, as the end of a sentence that begins with what the expression does.</param>
    /// <param name="isOfNamespaces">Whether it selects namespaces and no pods.</param>
    public static LabelSelector? Read(CalicoSelector selector, out string? problem, bool isOfNamespaces = false)
    {
        var reading = new CalicoSelectorReading(isOfNamespaces);
        reading.Add(selector, isNegated: false);
        problem = reading._problem;
        return problem is null ? new LabelSelector(reading._labels, reading._requirements) : null;
    }

    /// <summary>The expressions of which any may hold: those that <c>||</c> joins, where they are no set of values of one label.</summary>
    public static IEnumerable<CalicoSelector> Alternatives(CalicoSelector selector) =>
        selector is EitherSelector either && Together(either.Parts, isNegated: false) is null ? either.Parts : [selector];

    private static (string Key, ValueList<string> Values)? Together(IEnumerable<CalicoSelector> parts, bool isNegated)
    {
        var sets = parts.Select(part => Values(part, isNegated)).ToArray();
        return sets.All(set => set is not null && set.Value.Key == sets[0]!.Value.Key)
            ? (sets[0]!.Value.Key, ValueList.From(sets.SelectMany(static set => set!.Value.Values).Distinct()))
            : null;
    }

    /// <summary>The label and the values of which it must have one.</summary>
    private static (string Key, ValueList<string> Values)? Values(CalicoSelector selector, bool isNegated) => (selector, isNegated) switch
    {
        (ComparedLabelSelector { Comparison: LabelComparison.Is } compared, false) => (compared.Key, [compared.Value]),
        (ComparedLabelSelector { Comparison: LabelComparison.IsNot } compared, true) => (compared.Key, [compared.Value]),
        (LabelInSelector set, _) when set.IsIn != isNegated => (set.Key, set.Values),
        (NotSelector not, _) => Values(not.Operand, !isNegated),
        _ => null,
    };

    private void Add(CalicoSelector selector, bool isNegated)
    {
        switch (selector)
        {
            case AllSelector when !isNegated:
                break;
            case NotSelector not:
                Add(not.Operand, !isNegated);
                break;
            case BothSelector both:
                AddJoined(both.Parts, isNegated, isAlternative: isNegated);
                break;
            case EitherSelector either:
                AddJoined(either.Parts, isNegated, isAlternative: !isNegated);
                break;
            case HasLabelSelector has:
                Demand(has.Key, isNegated ? LabelOperator.DoesNotExist : LabelOperator.Exists, []);
                break;
            case ComparedLabelSelector { Comparison: LabelComparison.Is or LabelComparison.IsNot } compared:
                AddCompared(compared, compared.Comparison == LabelComparison.Is != isNegated);
                break;
            case LabelInSelector set:
                AddSet(set.Key, set.Values, set.IsIn != isNegated);
                break;
            default:
                _problem ??= Problem(selector);
                break;
        }
    }

    private static string Problem(CalicoSelector selector) => selector switch
    {
        ComparedLabelSelector compared => $"compares parts of the value of {compared.Key}, and a label selector compares whole values",
        GlobalSelector => "means what is in no namespace, and NetworkPolicies know only pods and addresses",
        _ => "selects nothing, and a label selector cannot say that",
    };

    private void AddJoined(ValueList<CalicoSelector> parts, bool isNegated, bool isAlternative)
    {
        if (!isAlternative)
        {
            foreach (var part in parts)
            {
                Add(part, isNegated);
            }
        }
        else if (Together(parts, isNegated) is { } set)
        {
            AddSet(set.Key, set.Values, isIn: true);
        }
        else
        {
            _problem ??= "has alternatives of different labels, and all that a label selector asks must hold";
        }
    }

    private void AddCompared(ComparedLabelSelector compared, bool isEqual)
    {
        if (isEqual && compared.Key == CalicoExpressions.OrchestratorLabel && compared.Value == CalicoExpressions.Kubernetes)
        {
            return; // Of Kubernetes are all pods.
        }

        if (isEqual && !_labels.ContainsKey(Renamed(compared.Key)) && IsOfKubernetes(Renamed(compared.Key), [compared.Value]))
        {
            _labels = _labels.With(Renamed(compared.Key), compared.Value);
            return;
        }

        AddSet(compared.Key, [compared.Value], isEqual);
    }

    private void AddSet(string key, ValueList<string> values, bool isIn)
    {
        if (values.Count > 0)
        {
            Demand(key, isIn ? LabelOperator.In : LabelOperator.NotIn, values);
        }
        else if (isIn)
        {
            _problem ??= $"asks {key} to have one of no values, which nothing has";
        }
    }

    private void Demand(string key, LabelOperator demand, ValueList<string> values)
    {
        if (IsOfKubernetes(Renamed(key), values))
        {
            _requirements = _requirements.Add(new LabelRequirement(Renamed(key), demand, values));
        }
    }

    private string Renamed(string key) => _isOfNamespaces && key == NameOfNamespace ? Namespaces.NameLabel : key;

    private bool IsOfKubernetes(string key, ValueList<string> values)
    {
        if (key.StartsWith("projectcalico.org/", StringComparison.Ordinal))
        {
            _problem ??= $"asks for {key}, which Calico makes up and the objects themselves do not have";
        }
        else if (LabelSyntax.KeyFault(key, RuleIds.Selector) is not null || values.Any(static value => LabelSyntax.ValueFault(value, RuleIds.Selector) is not null))
        {
            _problem ??= $"asks of {key} what no label of Kubernetes can be";
        }

        return _problem is null;
    }
}
