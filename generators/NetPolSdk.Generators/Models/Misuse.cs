namespace NetPolSdk.Generators;

/// <summary>What is wrong with a declaration.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
/// <param name="Place">The part of the declaration.</param>
internal sealed record Misuse(string RuleId, string Message, FaultPlace Place);
