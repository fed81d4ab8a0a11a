using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>What replay itself finds: a constant that a factory refuses, a discarded result, a chain that could not be followed.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">The message, with the remedy.</param>
/// <param name="Place">The syntax that is wrong.</param>
/// <param name="Field">The field as Kubernetes names it, where there is one.</param>
internal sealed record Fault(string RuleId, string Message, SyntaxNode Place, string Field = "");
