namespace NetPolSdk;

/// <summary>How bad the findings of one rule are, in place of the rule's default.</summary>
/// <param name="RuleId">The rule, such as <c>NPS2001</c>.</param>
/// <param name="Severity">How bad they are; null where they are not reported.</param>
public sealed record RuleSeverity(string RuleId, Severity? Severity);
