namespace NetPolSdk.Generators;

/// <summary>What is wrong with a service among the others, by part and not by place.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Part">Its part.</param>
/// <param name="Call">Which of its calls.</param>
/// <param name="Port">Which of the call's ports.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
internal sealed record SystemFault(string ClassName, FaultyPart Part, int Call, int Port, string RuleId, string Message);
