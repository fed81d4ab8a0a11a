using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>How a statement ended.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Label">Where it jumps to, for <see cref="CompletionKind.Jump"/>.</param>
internal readonly record struct Completion(CompletionKind Kind, ILabelSymbol? Label = null)
{
    public static Completion Normal => default;

    public static Completion Undecided => new(CompletionKind.Undecided);

    public bool IsNormal => Kind == CompletionKind.Normal;

    /// <summary>Whether nothing after the statement in this method runs.</summary>
    public bool LeavesMethod => Kind is CompletionKind.Return or CompletionKind.Throw;

    public bool JumpsTo(ILabelSymbol label) => Kind == CompletionKind.Jump && SymbolEqualityComparer.Default.Equals(Label, label);
}
