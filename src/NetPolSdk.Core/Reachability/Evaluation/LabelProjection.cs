using System.Text;

namespace NetPolSdk;

/// <summary>
/// What selectors can see of labels: the keys that some selector asks about, with the values that some selector names.
/// Labels with the same projection cannot be told apart, so they are one class.
/// </summary>
internal sealed class LabelProjection
{
    private const char OtherValue = '\u0001';
    private readonly SortedDictionary<string, HashSet<string>> _looked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public void Add(LabelSelector selector)
    {
        foreach (var wanted in selector.MatchLabels)
        {
            Values(wanted.Key).Add(wanted.Value);
        }

        foreach (var requirement in selector.MatchExpressions)
        {
            Add(requirement);
        }
    }

    public void Add(LabelRequirement requirement) => Values(requirement.Key).UnionWith(requirement.Values);

    /// <summary>Of a label whose text is looked into, every value is another one.</summary>
    public void AddWhole(string labelKey)
    {
        Values(labelKey);
        _whole.Add(labelKey);
    }

    /// <summary>Appends a text that is equal for labels that no selector can tell apart.</summary>
    public void AppendTo(StringBuilder key, ValueMap labels)
    {
        foreach (var looked in _looked)
        {
            if (labels.TryGetValue(looked.Key, out var value))
            {
                _ = looked.Value.Contains(value) || _whole.Contains(looked.Key) ? key.Append(value) : key.Append(OtherValue);
            }
            else
            {
                key.Append('\u0002');
            }

            key.Append('\0');
        }
    }

    private HashSet<string> Values(string key)
    {
        if (!_looked.TryGetValue(key, out var values))
        {
            _looked[key] = values = new HashSet<string>(StringComparer.Ordinal);
        }

        return values;
    }
}
