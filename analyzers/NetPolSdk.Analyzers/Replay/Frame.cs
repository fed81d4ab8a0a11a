using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>One call of a method of the author's.</summary>
/// <param name="method">The method.</param>
/// <param name="yields">Gathers what an iterator yields.</param>
internal sealed class Frame(IMethodSymbol? method, SequenceValue? yields)
{
    public IMethodSymbol? Method { get; } = method;

    public SequenceValue? Yields { get; } = yields;

    /// <summary>What the return statements that may have run gave.</summary>
    public List<Written> Returned { get; } = [];
}
