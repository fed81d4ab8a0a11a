namespace NetPolSdk.Core.Tests.Rules.Consistency;

/// <summary>What the consistency rules say.</summary>
internal static class Said
{
    /// <summary>A policy for the pods app=api of prod.</summary>
    public static NetworkPolicySubject Api { get; } = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    /// <summary>The findings of one rule, each as the field that it is about, after the policy where there are several.</summary>
    public static string[] Fields(string ruleId, params NetworkPolicy[] policies) => Fields(ruleId, LintOptions.Default, policies);

    /// <inheritdoc cref="Fields(string, NetworkPolicy[])"/>
    public static string[] Fields(string ruleId, LintOptions options, params NetworkPolicy[] policies) =>
        [.. Findings(ruleId, options, policies).Select(finding => policies.Length == 1 ? finding.Field.ToString() : $"{finding.Source!.Metadata} {finding.Field}".TrimEnd())];

    /// <summary>The findings of one rule.</summary>
    public static IEnumerable<Finding> Findings(string ruleId, LintOptions options, params NetworkPolicy[] policies) =>
        policies.Lint(options).Findings.Where(finding => finding.Rule.Id == ruleId);
}
