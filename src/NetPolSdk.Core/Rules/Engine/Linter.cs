namespace NetPolSdk;

/// <summary>Applies the rules. Front ends come in here: <c>Lint()</c>, the analyzers, the tool.</summary>
internal static class Linter
{
    /// <summary>The rules that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> PolicyRules { get; } =
    [
        new AndWrittenAsOr(),
        new DeadEgressRules(),
        new DeadIngressRules(),
        new MissingNamespace(),
        new SuppressionRule(),
    ];

    /// <summary>The rules that need the other policies too.</summary>
    public static IReadOnlyList<PolicySetRule> PolicySetRules { get; } =
    [
        new MissingDns(),
        new DnsOverOneProtocol(),
    ];

    /// <summary>Judges one policy by the rules that need no other.</summary>
    public static LintReport Judge(Policy policy, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        Judge(policy, verdicts);
        return verdicts.ToReport([policy]);
    }

    /// <summary>Judges policies by the rules that need the others too, and by those only.</summary>
    public static LintReport JudgeTogether(PolicySet set, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        JudgeTogether(set, verdicts);
        return verdicts.ToReport(set.Judged);
    }

    /// <summary>Judges policies by all rules.</summary>
    public static LintReport JudgeAll(PolicySet set, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        foreach (var policy in set.Judged)
        {
            Judge(policy, verdicts);
        }

        JudgeTogether(set, verdicts);
        return verdicts.ToReport(set.Judged);
    }

    private static void Judge(Policy policy, Verdicts verdicts)
    {
        foreach (var rule in PolicyRules)
        {
            rule.Judge(policy, verdicts);
        }
    }

    private static void JudgeTogether(PolicySet set, Verdicts verdicts)
    {
        foreach (var rule in PolicySetRules)
        {
            rule.Judge(set, verdicts);
        }
    }
}
