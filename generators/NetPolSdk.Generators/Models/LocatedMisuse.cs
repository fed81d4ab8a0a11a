namespace NetPolSdk.Generators;

/// <summary>What is wrong with a declaration, and where it is written.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
/// <param name="Spot">The place.</param>
internal sealed record LocatedMisuse(string RuleId, string Message, Spot Spot);
