namespace NetPolSdk.Analyzers.Replay;

/// <summary>A tuple.</summary>
/// <param name="items">What is in it.</param>
internal sealed class TupleValue(Written[] items) : Value
{
    public Written[] Items { get; } = items;
}
