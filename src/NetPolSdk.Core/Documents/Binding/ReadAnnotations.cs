namespace NetPolSdk;

/// <summary>Lifts the reasons and deliberate ORs out of annotations, and knows which of them belonged to nothing.</summary>
internal sealed class ReadAnnotations
{
    private readonly Dictionary<string, string>? _reasons;
    private readonly SortedSet<string>? _alternatives;

    public ReadAnnotations(ValueMap annotations)
    {
        Own = annotations;
        foreach (var entry in annotations)
        {
            if (!PolicyAnnotations.IsReserved(entry.Key))
            {
                continue;
            }

            Own = Own.Without(entry.Key);
            if (entry.Key == PolicyAnnotations.AnyOf)
            {
                _alternatives = new(entry.Value.Split(',').Select(path => path.Trim()), StringComparer.Ordinal);
            }
            else
            {
                (_reasons ??= new(StringComparer.Ordinal)).Add(entry.Key, entry.Value);
            }
        }
    }

    /// <summary>The annotations that are the author's own.</summary>
    public ValueMap Own { get; }

    /// <summary>The reason of the policy.</summary>
    public string? TakeReason() => Take(PolicyAnnotations.Because);

    /// <summary>The reason of one rule.</summary>
    public string? TakeReason(string direction, int index) => _reasons is null ? null : Take(PolicyAnnotations.BecauseOfRule(direction, index));

    /// <summary>Whether the peers of one rule are a deliberate OR.</summary>
    public bool TakeAnyOf(string direction, int index, string peersField) =>
        _alternatives is not null && _alternatives.Remove(FieldPath.Spec.Field(direction).Index(index).Field(peersField).ToString());

    /// <summary>Remarks on the annotations that nobody took.</summary>
    /// <param name="metadata">The metadata that they are in.</param>
    /// <param name="context">Where remarks go.</param>
    public void RemarkUnused(BoundMetadata metadata, BindingContext context)
    {
        context.Enter("metadata");
        context.Enter("annotations");
        foreach (var (key, problem) in Unused())
        {
            context.Remark(metadata.NodeOf(key), RuleIds.StaleAnnotation, $"{Quoted.Text(key)} {problem}", "Correct or remove it.");
        }

        context.Leave();
        context.Leave();
    }

    /// <summary>The annotations that nobody took, and why.</summary>
    private IEnumerable<(string Key, string Problem)> Unused()
    {
        foreach (var key in _reasons?.Keys.OrderBy(static key => key, StringComparer.Ordinal) ?? Enumerable.Empty<string>())
        {
            yield return (key, string.IsNullOrWhiteSpace(_reasons![key]) ? "gives no reason" : "gives a reason for a rule that is not there");
        }

        if (_alternatives is { Count: > 0 })
        {
            yield return (PolicyAnnotations.AnyOf, $"names peers that are not there: {Quoted.Text(string.Join(",", _alternatives))}");
        }
    }

    private string? Take(string key)
    {
        if (_reasons is null || !_reasons.TryGetValue(key, out var reason) || string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        _reasons.Remove(key);
        return reason;
    }
}
