using System.Collections.Immutable;

namespace NetPolSdk.Deployment.Transitions;

/// <summary>
/// A set of label maps that one selector can express. It speaks of all labels there could be, not only of those that some
/// pod has, so that what is concluded from it holds for pods that are yet to come.
/// </summary>
internal sealed class LabelBox
{
    private readonly ImmutableSortedDictionary<string, LabelValues> _keys;

    private LabelBox(ImmutableSortedDictionary<string, LabelValues> keys) => _keys = keys;

    /// <summary>All label maps.</summary>
    public static LabelBox Everything { get; } = new(ImmutableSortedDictionary.Create<string, LabelValues>(StringComparer.Ordinal));

    /// <summary>The keys that matter.</summary>
    public IEnumerable<string> Keys => _keys.Keys;

    /// <summary>What a selector selects; null where that is nothing.</summary>
    public static LabelBox? Of(LabelSelector selector)
    {
        LabelBox? box = Everything;
        foreach (var label in selector.MatchLabels)
        {
            box = box?.And(label.Key, LabelValues.Of(label.Value));
        }

        foreach (var requirement in selector.MatchExpressions)
        {
            box = box?.And(requirement.Key, LabelValues.Of(requirement));
        }

        return box;
    }

    /// <summary>The labels, as far as the given keys go, and anything beside.</summary>
    public static LabelBox Of(IReadOnlyDictionary<string, string> labels, IEnumerable<string> keys) =>
        new(Everything._keys.AddRange(keys.Select(key => KeyValuePair.Create(key, LabelValues.Of(labels, key)))));

    /// <summary>What is in both; null where that is nothing.</summary>
    public LabelBox? And(LabelBox other)
    {
        foreach (var (key, values) in other._keys)
        {
            if (_keys.TryGetValue(key, out var own) && own.IsDisjointFrom(values))
            {
                return null;
            }
        }

        LabelBox? both = this;
        foreach (var (key, values) in other._keys)
        {
            both = both?.And(key, values);
        }

        return both;
    }

    /// <summary>What is in this but not in the other, in boxes that do not overlap.</summary>
    public IEnumerable<LabelBox> Minus(LabelBox other)
    {
        LabelBox? rest = this;
        foreach (var (key, values) in other._keys)
        {
            foreach (var piece in values.Complement())
            {
                if (rest?.And(key, piece) is { } outside)
                {
                    yield return outside;
                }
            }

            rest = rest?.And(key, values);
        }
    }

    /// <summary>Whether all of it is in the other.</summary>
    public bool IsWithin(LabelBox other) => other._keys.All(entry => (_keys.GetValueOrDefault(entry.Key) ?? LabelValues.Anything).IsWithin(entry.Value));

    /// <summary>Whether labels are in it.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> labels) => _keys.All(entry => entry.Value.Matches(labels.TryGetValue(entry.Key, out var value) ? value : null));

    /// <summary>Labels that are in it.</summary>
    public ValueMap Example() => _keys.Aggregate(ValueMap.Empty, static (labels, entry) => entry.Value.Example() is { } value ? labels.With(entry.Key, value) : labels);

    /// <summary>The selector of just these pods.</summary>
    public Pods ToPods()
    {
        var requirements = _keys.SelectMany(entry => entry.Value.Requirements(entry.Key)).ToArray();
        return requirements.Length == 0 ? Pods.All : Pods.Labelled(requirements);
    }

    /// <inheritdoc/>
    public override string ToString() => ToPods().Selector.ToString();

    private LabelBox? And(string key, LabelValues values)
    {
        var both = (_keys.GetValueOrDefault(key) ?? LabelValues.Anything).And(values);
        return both.IsEmpty ? null : new LabelBox(_keys.SetItem(key, both));
    }
}
