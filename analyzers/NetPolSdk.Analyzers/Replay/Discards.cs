using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds fluent calls whose result is dropped: policies are immutable, so such a call does nothing.</summary>
internal static class Discards
{
    public static void Find(ReplaySymbols symbols, IOperation body, FileReplay results)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is IExpressionStatementOperation { Operation: IInvocationOperation call }
                && symbols.Core.Find(call.TargetMethod) is not null
                && symbols.IsFluent(call.Type)
                && !IsExpressionOfLambda(operation))
            {
                results.Report(new Fault(
                    RuleIds.DiscardedResult,
                    $"{call.TargetMethod.Name} changes nothing by itself: it returns the changed value, which is discarded here. Use what it returns, or remove the call.",
                    Interpreter.NameOf(call.Syntax)));
            }
        }
    }

    /// <summary>The body of a lambda that returns nothing, as tests write it: <c>() => Port.Tcp(0)</c>.</summary>
    private static bool IsExpressionOfLambda(IOperation statement) =>
        statement.Parent is IBlockOperation { Parent: IAnonymousFunctionOperation, Operations.Length: <= 2 } block && block.Syntax == statement.Syntax;
}
