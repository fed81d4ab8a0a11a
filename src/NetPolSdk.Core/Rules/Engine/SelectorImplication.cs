namespace NetPolSdk;

/// <summary>Whether whatever one label selector matches, another one matches too, for any labels that there may be.</summary>
internal static class SelectorImplication
{
    /// <summary>
    /// Yes: all that <paramref name="inner"/> matches, <paramref name="outer"/> matches. No: nothing that the one
    /// matches does the other match. Maybe: they may differ, or it depends on a <see cref="Hole"/>.
    /// </summary>
    public static Answer Implies(LabelSelector inner, LabelSelector outer)
    {
        var known = inner.Requirements().ToList();
        var answer = Answer.Yes;
        foreach (var wanted in outer.Requirements())
        {
            var one = Implies(known, wanted);
            if (one == Answer.No)
            {
                return Answer.No;
            }

            answer = one < answer ? one : answer;
        }

        return answer;
    }

    private static Answer Implies(List<LabelRequirement> known, LabelRequirement wanted)
    {
        if (known.Contains(wanted))
        {
            return Answer.Yes;
        }

        var answer = Answer.Maybe;
        foreach (var requirement in wanted.HasHole() ? [] : known.Where(one => one.Key == wanted.Key && !one.HasHole()))
        {
            var one = Implies(requirement, wanted);
            if (one != Answer.Maybe)
            {
                answer = one;
            }
        }

        return answer;
    }

    /// <summary>What one requirement on a key says about another one on the same key.</summary>
    private static Answer Implies(LabelRequirement known, LabelRequirement wanted) => (known.Operator, wanted.Operator) switch
    {
        (LabelOperator.In, LabelOperator.In) => Within(known.Values, wanted.Values),
        (LabelOperator.In, LabelOperator.NotIn) => Opposite(Within(known.Values, wanted.Values)),
        (LabelOperator.NotIn, LabelOperator.In) => wanted.Values.All(known.Values.Contains) ? Answer.No : Answer.Maybe,
        (LabelOperator.NotIn, LabelOperator.NotIn) => wanted.Values.All(known.Values.Contains) ? Answer.Yes : Answer.Maybe,
        (LabelOperator.In or LabelOperator.Exists, LabelOperator.Exists) => Answer.Yes,
        (LabelOperator.In or LabelOperator.Exists, LabelOperator.DoesNotExist) => Answer.No,
        (LabelOperator.DoesNotExist, LabelOperator.NotIn or LabelOperator.DoesNotExist) => Answer.Yes,
        (LabelOperator.DoesNotExist, _) => Answer.No,
        _ => Answer.Maybe,
    };

    private static Answer Within(ValueList<string> values, ValueList<string> others)
    {
        var common = values.Count(value => others.Contains(value));
        if (common == values.Count)
        {
            return Answer.Yes;
        }

        return common == 0 ? Answer.No : Answer.Maybe;
    }

    private static Answer Opposite(Answer answer) => Answer.Yes - (int)answer;
}
