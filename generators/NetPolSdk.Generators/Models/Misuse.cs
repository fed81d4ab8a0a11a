namespace NetPolSdk.Generators;

/// <summary>What is wrong with a declaration, and where.</summary>
internal sealed record Misuse(string RuleId, string Message, Spot Spot);
