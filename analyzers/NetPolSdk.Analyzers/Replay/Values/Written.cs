using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>A value and the syntax that it was written as.</summary>
internal readonly record struct Written(Value Value, SyntaxNode Place);
