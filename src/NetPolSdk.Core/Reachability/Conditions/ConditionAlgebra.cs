namespace NetPolSdk;

/// <summary>Sets of traffic with conditions, taken together.</summary>
internal static class ConditionAlgebra
{
    /// <summary>The traffic with any condition at all.</summary>
    public static TrafficSet Traffic(this ValueList<ConditionalTraffic> parts) => parts.Aggregate(TrafficSet.None, static (set, part) => set.Union(part.Traffic));

    /// <summary>The parts of certain traffic.</summary>
    public static ValueList<ConditionalTraffic> Within(this ValueList<ConditionalTraffic> parts, TrafficSet traffic) => Mapped(parts, set => set.Intersect(traffic));

    /// <summary>The parts of other traffic than this.</summary>
    public static ValueList<ConditionalTraffic> Without(this ValueList<ConditionalTraffic> parts, TrafficSet traffic) => Mapped(parts, set => set.Except(traffic));

    /// <summary>The parts with a further alternative: the same traffic may have several.</summary>
    public static ValueList<ConditionalTraffic> Or(this ValueList<ConditionalTraffic> parts, ConditionalTraffic other)
    {
        var (found, rest) = (new List<ConditionalTraffic>(), other.Traffic);
        foreach (var part in parts)
        {
            found.Add(part with { Traffic = part.Traffic.Except(other.Traffic) });
            found.Add(new ConditionalTraffic(part.Traffic.Intersect(other.Traffic), TrafficCondition.Any([part.Condition, other.Condition])));
            rest = rest.Except(part.Traffic);
        }

        found.Add(other with { Traffic = rest });
        return Normal(found);
    }

    /// <summary>What is allowed under a condition where both of two ends must agree, each with what it allows plainly.</summary>
    public static ValueList<ConditionalTraffic> Both(SideOutcome left, SideOutcome right)
    {
        if (left.Conditional.Count == 0 && right.Conditional.Count == 0)
        {
            return [];
        }

        return Normal([
            .. left.Conditional.Select(part => part with { Traffic = part.Traffic.Intersect(right.Allowed) }),
            .. right.Conditional.Select(part => part with { Traffic = part.Traffic.Intersect(left.Allowed) }),
            .. left.Conditional.SelectMany(one => right.Conditional.Select(other => new ConditionalTraffic(one.Traffic.Intersect(other.Traffic), TrafficCondition.All([one.Condition, other.Condition])!))),
        ]);
    }

    private static ValueList<ConditionalTraffic> Mapped(ValueList<ConditionalTraffic> parts, Func<TrafficSet, TrafficSet> map) =>
        parts.Count == 0 ? parts : Normal(parts.Select(part => part with { Traffic = map(part.Traffic) }));

    /// <summary>One part for each condition, in the order of their words, so that equal sets are equal values.</summary>
    private static ValueList<ConditionalTraffic> Normal(IEnumerable<ConditionalTraffic> parts) => ValueList.From(parts
        .Where(static part => !part.Traffic.IsEmpty)
        .GroupBy(static part => part.Condition)
        .Select(static same => new ConditionalTraffic(same.Aggregate(TrafficSet.None, static (set, part) => set.Union(part.Traffic)), same.Key))
        .OrderBy(static part => part.Condition.ToString(), StringComparer.Ordinal));
}
