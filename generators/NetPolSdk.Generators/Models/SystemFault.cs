namespace NetPolSdk.Generators;

/// <summary>What is wrong with a service among the others.</summary>
/// <param name="Place">The part of its declaration.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
internal sealed record SystemFault(FaultPlace Place, string RuleId, string Message);
