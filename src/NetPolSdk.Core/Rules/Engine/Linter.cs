namespace NetPolSdk;

/// <summary>Applies the rules. Front ends come in here: <c>Lint()</c>, the analyzers, the tool.</summary>
internal static class Linter
{
    /// <summary>The rules that need one policy only.</summary>
    public static IReadOnlyList<PolicyRule> PolicyRules { get; } =
    [
        .. MeaningRules.OfOnePolicy,
        .. PlatformRules.OfOnePolicy,
        .. ExposureRules.OfOnePolicy,
        .. InventoryRules.OfOnePolicy,
        .. ConsistencyRules.OfOnePolicy,
        .. AdminPolicyRules.OfOnePolicy,
        .. CalicoRules.OfOnePolicy,
        .. CiliumRules.OfOnePolicy,
        .. UsageRules.OfOnePolicy,
    ];

    /// <summary>The rules that need others too, as far as they are in sight while a file is edited.</summary>
    public static IReadOnlyList<PolicySetRule> PolicySetRules { get; } =
    [
        .. MeaningRules.OfPoliciesInSight,
        .. PlatformRules.OfPoliciesInSight,
        .. ExposureRules.OfPoliciesInSight,
        .. InventoryRules.OfPoliciesInSight,
        .. ConsistencyRules.OfPoliciesInSight,
        .. AdminPolicyRules.OfPoliciesInSight,
        .. CalicoRules.OfPoliciesInSight,
        .. CiliumRules.OfPoliciesInSight,
        .. UsageRules.OfPoliciesInSight,
    ];

    /// <summary>The rules that need all policies.</summary>
    public static IReadOnlyList<WholeSetRule> WholeSetRules { get; } =
    [
        .. MeaningRules.OfTheWholeSet,
        .. PlatformRules.OfTheWholeSet,
        .. ExposureRules.OfTheWholeSet,
        .. InventoryRules.OfTheWholeSet,
        .. ConsistencyRules.OfTheWholeSet,
        .. AdminPolicyRules.OfTheWholeSet,
        .. CalicoRules.OfTheWholeSet,
        .. CiliumRules.OfTheWholeSet,
        .. UsageRules.OfTheWholeSet,
    ];

    /// <summary>Judges one policy by the rules that need no other.</summary>
    public static LintReport Judge(Policy policy, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        Judge(policy, verdicts);
        return verdicts.ToReport([policy]);
    }

    /// <summary>Judges policies by the rules that need others too, and by those only.</summary>
    public static LintReport JudgeTogether(PolicySet set, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        JudgeTogether(set, verdicts);
        return verdicts.ToReport(set.Judged);
    }

    /// <summary>Judges policies by the rules that need all of them, and by those only.</summary>
    public static LintReport JudgeWhole(PolicySet set, LintOptions options)
    {
        var verdicts = new Verdicts(options);
        JudgeWhole(set, verdicts);
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
        JudgeWhole(set, verdicts);
        return verdicts.ToReport(set.Judged);
    }

    /// <summary>Judges policies by all rules, each by what is known of its own surroundings.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="options">What is known of the surroundings of a policy.</param>
    public static LintReport JudgeAll(IReadOnlyList<Policy> policies, Func<Policy, LintOptions> options)
    {
        var groups = policies.GroupBy(options).ToArray();
        if (groups.Length == 1)
        {
            return JudgeAll(new PolicySet(policies, isComplete: !groups[0].Key.OtherPoliciesMayExist), groups[0].Key);
        }

        var reports = groups.Select(group =>
        {
            var judged = new HashSet<Policy>(group, SameObject.Instance);
            var others = policies.Where(policy => !judged.Contains(policy)).ToArray();
            return JudgeAll(new PolicySet([.. group], others, !group.Key.OtherPoliciesMayExist), group.Key);
        }).ToArray();
        var order = new FindingOrder(policies);
        return new LintReport(order.Sort(reports.SelectMany(report => report.Findings)), reports.Sum(report => report.NotJudged))
        {
            Suppressed = order.Sort(reports.SelectMany(report => report.Suppressed)),
        };
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

    private static void JudgeWhole(PolicySet set, Verdicts verdicts)
    {
        foreach (var rule in WholeSetRules)
        {
            rule.Judge(set, verdicts);
        }
    }
}
