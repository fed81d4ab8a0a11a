namespace NetPolSdk.Core.Tests.Rules;

/// <summary>Asks one rule about policies, so that a test of a rule is not about the others.</summary>
internal static class RuleQuestions
{
    /// <summary>The fields at which a rule finds something.</summary>
    public static IReadOnlyList<string> FieldsOf(this Policy policy, string ruleId, LintOptions? options = null) => FieldsOf([policy], ruleId, options);

    /// <inheritdoc cref="FieldsOf(Policy, string, LintOptions?)"/>
    public static IReadOnlyList<string> FieldsOf(this IEnumerable<Policy> policies, string ruleId, LintOptions? options = null) =>
        [.. policies.Lint(options).Findings.Where(finding => finding.Rule.Id == ruleId).Select(finding => $"{finding.Source?.Name}{(finding.Field.IsRoot ? "" : " ")}{finding.Field}")];

    /// <summary>The only thing that a rule finds.</summary>
    public static Finding FindingOf(this Policy policy, string ruleId, LintOptions? options = null) =>
        policy.Lint(options).Findings.Where(finding => finding.Rule.Id == ruleId).ShouldHaveSingleItem();

    /// <summary>What the rules about the meaning of a policy find.</summary>
    public static IReadOnlyList<Finding> OfMeaning(this LintReport report) => [.. report.Findings.Where(finding => finding.Rule.Category == "NetPolSdk.Meaning")];
}
