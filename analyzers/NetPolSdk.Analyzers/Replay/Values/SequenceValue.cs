namespace NetPolSdk.Analyzers.Replay;

/// <summary>An array or list of the author's, which may change; <see cref="State"/> holds its items.</summary>
/// <param name="id">Its identity: two references to one list have the same.</param>
internal sealed class SequenceValue(int id) : Value
{
    public int Id { get; } = id;
}
