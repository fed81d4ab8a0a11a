namespace NetPolSdk;

/// <summary>A label that is there, for one that is not.</summary>
/// <param name="Written">The text that is likely wrong: a key or a value.</param>
/// <param name="Meant">What is known in its place.</param>
/// <param name="Key">The key of the known label.</param>
/// <param name="Value">Its value.</param>
/// <param name="Rank">How good the reason is: 0 another value of the key, 1 another key, 2 the other one of two usual keys.</param>
/// <param name="Distance">How many letters differ.</param>
internal sealed record LabelSuggestion(string Written, string Meant, string Key, string Value, int Rank, int Distance)
{
    /// <summary>The label as a message names it.</summary>
    public override string ToString() => Key + "=" + Value;
}
