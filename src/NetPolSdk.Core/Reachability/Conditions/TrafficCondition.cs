namespace NetPolSdk;

/// <summary>What must hold for traffic to be allowed, beyond who connects to whom and on which port: it is only seen when the connection is opened, or in what is said over it.</summary>
public abstract record TrafficCondition
{
    private protected TrafficCondition()
    {
    }

    /// <summary>The condition in words, to come after "allowed if".</summary>
    public sealed override string ToString() => Text();

    /// <summary>All of several conditions; null where there are none.</summary>
    internal static TrafficCondition? All(IEnumerable<TrafficCondition> conditions)
    {
        var parts = conditions.SelectMany(static condition => condition is AllConditions all ? all.Parts : [condition]).Distinct().OrderBy(static part => part.ToString(), StringComparer.Ordinal).ToArray();
        return parts.Length < 2 ? parts.FirstOrDefault() : new AllConditions(ValueList.From(parts));
    }

    /// <summary>Any of several conditions, at least one.</summary>
    internal static TrafficCondition Any(IEnumerable<TrafficCondition> conditions)
    {
        var parts = conditions.SelectMany(static condition => condition is AnyCondition any ? any.Parts : [condition]).Distinct().OrderBy(static part => part.ToString(), StringComparer.Ordinal).ToArray();
        return parts.Length == 1 ? parts[0] : new AnyCondition(ValueList.From(parts));
    }

    private protected abstract string Text();

    private protected static string Either(IEnumerable<string> texts) => string.Join(" or ", texts);
}
