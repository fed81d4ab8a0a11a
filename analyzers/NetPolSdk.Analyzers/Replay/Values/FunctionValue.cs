using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>A lambda or a method group.</summary>
/// <param name="method">The method, or the symbol of the lambda.</param>
/// <param name="lambda">The lambda; null for a method group.</param>
/// <param name="captured">
/// The variables around the lambda with what they held when it was made. Where one holds something else when the lambda
/// is called, it is either changed or of another turn of a loop; replay does not tell these apart.
/// </param>
internal sealed class FunctionValue(IMethodSymbol method, IAnonymousFunctionOperation? lambda, KeyValuePair<ISymbol, Value>[] captured) : Value
{
    public IMethodSymbol Method { get; } = method;

    public IAnonymousFunctionOperation? Lambda { get; } = lambda;

    public bool IsAsMade(State state)
    {
        foreach (var entry in captured)
        {
            if (!state.TryRead(entry.Key, out var now) || !Values.AreSame(now, entry.Value))
            {
                return false;
            }
        }

        return true;
    }
}
