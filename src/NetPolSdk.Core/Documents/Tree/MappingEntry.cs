namespace NetPolSdk;

/// <summary>A key and its value, as they were written.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MappingEntry(ScalarNode Key, DocumentNode Value)
{
    /// <summary>The key as JSON has it: a boolean or number becomes its usual text, as with kubectl.</summary>
    public string Name => Key.Kind == ScalarKind.Text ? Key.Text : ScalarResolver.JsonKey(Key);
}
