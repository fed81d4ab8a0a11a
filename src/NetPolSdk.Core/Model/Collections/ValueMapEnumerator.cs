namespace NetPolSdk;

/// <summary>Goes through the entries of a <see cref="ValueMap"/> in the ordinal order of the keys.</summary>
public struct ValueMapEnumerator
{
    private readonly KeyValuePair<string, string>[] _entries;
    private int _index;

    internal ValueMapEnumerator(KeyValuePair<string, string>[] entries)
    {
        _entries = entries;
        _index = -1;
    }

    /// <summary>The entry at hand.</summary>
    public readonly KeyValuePair<string, string> Current => _entries[_index];

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool MoveNext() => ++_index < _entries.Length;
}
