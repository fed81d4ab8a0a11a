namespace NetPolSdk.Tool.Import;

/// <summary>A policy as C#.</summary>
/// <param name="Identifier">The property that holds it.</param>
/// <param name="Place">Where it was read, as <c>file:line</c>.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Expression">The fluent expression.</param>
internal sealed record ImportedPolicy(string Identifier, string Place, Policy Policy, string Expression);
