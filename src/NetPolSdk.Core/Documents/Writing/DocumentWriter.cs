namespace NetPolSdk;

/// <summary>
/// Where a policy is written to, one call a node, in the order of the fields. Those who know a kind's fields write them
/// once through it; what becomes YAML and what becomes JSON is the implementation's business.
/// </summary>
internal abstract class DocumentWriter
{
    public abstract void StartMapping();

    public abstract void EndMapping();

    public abstract void StartSequence();

    public abstract void EndSequence();

    /// <summary>The key of the value that comes next.</summary>
    public abstract void Key(string key);

    /// <summary>A string, whatever it looks like.</summary>
    public abstract void Text(string value);

    public abstract void Integer(int value);

    /// <summary>A number, whole or not, finite.</summary>
    public abstract void Number(double value);

    public abstract void Boolean(bool value);

    /// <summary>A remark before the key or item that comes next. Formats without comments leave it out.</summary>
    public abstract void Comment(string text);

    /// <summary>A key and its string.</summary>
    public void Field(string key, string value)
    {
        Key(key);
        Text(value);
    }

    /// <summary>A key and its string; nothing where there is none.</summary>
    public void OptionalField(string key, string? value)
    {
        if (value is not null)
        {
            Field(key, value);
        }
    }

    /// <summary>A key and its map of strings; nothing where the map is empty.</summary>
    public void Field(string key, ValueMap map)
    {
        if (map.Count > 0)
        {
            Key(key);
            Map(map);
        }
    }

    /// <summary>A map of strings.</summary>
    public void Map(ValueMap map)
    {
        StartMapping();
        foreach (var entry in map)
        {
            Field(entry.Key, entry.Value);
        }

        EndMapping();
    }

    /// <summary>A key and its list of strings.</summary>
    public void Texts(string key, IEnumerable<string> texts)
    {
        Key(key);
        StartSequence();
        foreach (var text in texts)
        {
            Text(text);
        }

        EndSequence();
    }

    /// <summary>A list.</summary>
    public void Items<T>(ValueList<T> items, Action<T, DocumentWriter> write)
    {
        StartSequence();
        foreach (var item in items)
        {
            write(item, this);
        }

        EndSequence();
    }
}
