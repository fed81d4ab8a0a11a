using System.Collections;
#if !NETSTANDARD
using System.Diagnostics.CodeAnalysis;
#endif

namespace NetPolSdk;

/// <summary>
/// An immutable map of strings to strings, such as labels. Like a JSON object it has no order of its own:
/// it is kept, compared and written in the ordinal order of its keys.
/// </summary>
public sealed class ValueMap : IReadOnlyDictionary<string, string>, IEquatable<ValueMap>
{
    private readonly KeyValuePair<string, string>[] _entries;

    private ValueMap(KeyValuePair<string, string>[] entries) => _entries = entries;

    /// <summary>The map without entries.</summary>
    public static ValueMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no key {Quoted.Text(key)} in this map.");

    /// <summary>Makes a map of the given entries.</summary>
    /// <param name="entries">The entries; a key may occur once.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static ValueMap From(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var sorted = entries.ToArray();
        if (sorted.Length == 0)
        {
            return Empty;
        }

        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
            {
                throw new ArgumentException($"The key {Quoted.Text(sorted[i].Key)} occurs twice.", nameof(entries));
            }
        }

        return new ValueMap(sorted);
    }

    /// <summary>The map with one entry set, replacing the value that the key had.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public ValueMap With(string key, string value)
    {
        var at = Find(key);
        if (at >= 0)
        {
            if (_entries[at].Value == value)
            {
                return this;
            }

            var changed = (KeyValuePair<string, string>[])_entries.Clone();
            changed[at] = new KeyValuePair<string, string>(key, value);
            return new ValueMap(changed);
        }

        var grown = new KeyValuePair<string, string>[_entries.Length + 1];
        Array.Copy(_entries, grown, ~at);
        grown[~at] = new KeyValuePair<string, string>(key, value);
        Array.Copy(_entries, ~at, grown, ~at + 1, _entries.Length - ~at);
        return new ValueMap(grown);
    }

    /// <summary>The map without the key.</summary>
    /// <param name="key">The key; nothing changes where it is absent.</param>
    public ValueMap Without(string key)
    {
        var at = Find(key);
        return at < 0 ? this : From(_entries.Where((_, index) => index != at));
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
#if NETSTANDARD
    public bool TryGetValue(string key, out string value)
#else
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
#endif
    {
        var at = Find(key);
        value = at < 0 ? null! : _entries[at].Value;
        return at >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other._entries.Length != _entries.Length)
        {
            return false;
        }

        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key != other._entries[i].Key || _entries[i].Value != other._entries[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var entry in _entries)
        {
            hash = unchecked((((hash * 31) + StringComparer.Ordinal.GetHashCode(entry.Key)) * 31) + StringComparer.Ordinal.GetHashCode(entry.Value));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(",", _entries.Select(entry => entry.Key + "=" + entry.Value));

    /// <summary>Goes through the entries without allocating.</summary>
    public ValueMapEnumerator GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <summary>The place of the key, or the complement of the place where it would stand.</summary>
    private int Find(string key)
    {
        int low = 0, high = _entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
