namespace NetPolSdk;

/// <summary>
/// A label selector: <c>matchLabels</c> and <c>matchExpressions</c>, all of which must hold. The selector without
/// any selects everything. Source: Kubernetes docs, "Labels and Selectors".
/// </summary>
public sealed record LabelSelector
{
    internal LabelSelector(ValueMap matchLabels, ValueList<LabelRequirement> matchExpressions)
    {
        MatchLabels = matchLabels;
        MatchExpressions = matchExpressions;
    }

    /// <summary>The selector that selects everything: <c>{}</c>.</summary>
    public static LabelSelector Everything { get; } = new(ValueMap.Empty, []);

    /// <summary>Labels that must be there with just these values.</summary>
    public ValueMap MatchLabels { get; }

    /// <summary>Further requirements, in the order written.</summary>
    public ValueList<LabelRequirement> MatchExpressions { get; }

    /// <summary>Whether the selector selects everything.</summary>
    public bool IsEverything => MatchLabels.Count == 0 && MatchExpressions.Count == 0;

    /// <summary>The selector that also asks for a label with a value.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value, empty or of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of the right form, or the key is there with another value.</exception>
    public LabelSelector And(string key, string value)
    {
        Require.NotNull(key, nameof(key));
        Require.NotNull(value, nameof(value));
        SyntaxFault.ThrowIfAny(LabelSyntax.KeyFault(key, RuleIds.Selector), "matchLabels", key, nameof(key));
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Selector), "matchLabels", value, nameof(value));
        if (MatchLabels.TryGetValue(key, out var present) && present != value)
        {
            throw new InvalidPolicyException(
                RuleIds.Selector,
                "matchLabels",
                key,
                $"is asked to be both {Quoted.Text(present)} and {Quoted.Text(value)}, which selects nothing",
                $"For either of them use Label.In({Quoted.Text(key)}, {Quoted.Text(present)}, {Quoted.Text(value)}).",
                nameof(value));
        }

        return new LabelSelector(MatchLabels.With(key, value), MatchExpressions);
    }

    /// <summary>The selector that also asks for the given requirements.</summary>
    /// <param name="requirements">The requirements, one or more.</param>
    public LabelSelector And(params LabelRequirement[] requirements)
    {
        Require.NotNull(requirements, nameof(requirements));
        Require.NotEmpty(requirements.Length, "matchExpressions", "Name a requirement, such as Label.Exists(\"app\").", nameof(requirements));
        foreach (var requirement in requirements)
        {
            Require.NotNull(requirement, nameof(requirements));
        }

        return new LabelSelector(MatchLabels, MatchExpressions.AddRange(requirements));
    }

    /// <summary>Whether labels satisfy the selector.</summary>
    /// <param name="labels">The labels.</param>
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        foreach (var wanted in MatchLabels)
        {
            if (!labels.TryGetValue(wanted.Key, out var value) || value != wanted.Value)
            {
                return false;
            }
        }

        foreach (var requirement in MatchExpressions)
        {
            if (!requirement.Matches(labels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The selector as kubectl writes it, such as <c>app=api,tier in (web,edge)</c>; "everything" where it asks for nothing.</summary>
    public override string ToString() => IsEverything
        ? "everything"
        : string.Join(",", MatchLabels.Select(entry => entry.Key + "=" + entry.Value).Concat(MatchExpressions.Select(requirement => requirement.ToString())));
}
