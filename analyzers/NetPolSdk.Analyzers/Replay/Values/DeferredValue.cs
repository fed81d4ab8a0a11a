namespace NetPolSdk.Analyzers.Replay;

/// <summary>A sequence that is computed when it is gone through, each time anew, as LINQ and iterators do.</summary>
/// <param name="enumerate">Computes the items; null where they cannot be known.</param>
internal sealed class DeferredValue(Func<Written[]?> enumerate) : Value
{
    public Written[]? Enumerate() => enumerate();
}
