namespace NetPolSdk.Analyzers;

/// <summary>Applies rules to policies and reports what they find. Policies of different settings are judged by their own, and know of each other.</summary>
/// <param name="report">Where to.</param>
internal sealed class Judge(Report report)
{
    /// <summary>The rules that need one policy only.</summary>
    public void Each(IReadOnlyList<JudgedPolicy> policies)
    {
        foreach (var policy in policies)
        {
            Add(Linter.Judge(policy.Policy, policy.Options), [policy]);
        }
    }

    /// <summary>The rules that need others too, as far as they are in sight.</summary>
    /// <param name="policies">The policies that findings may be about.</param>
    /// <param name="others">Policies that count beside them.</param>
    /// <param name="isComplete">Whether these are all.</param>
    public void Together(IReadOnlyList<JudgedPolicy> policies, IReadOnlyList<Policy> others, bool isComplete) =>
        ByOptions(policies, others, isComplete, Linter.JudgeTogether);

    /// <summary>The rules that need all policies.</summary>
    /// <inheritdoc cref="Together"/>
    public void Whole(IReadOnlyList<JudgedPolicy> policies, IReadOnlyList<Policy> others, bool isComplete) =>
        ByOptions(policies, others, isComplete, Linter.JudgeWhole);

    private void ByOptions(IReadOnlyList<JudgedPolicy> policies, IReadOnlyList<Policy> others, bool isComplete, Func<PolicySet, LintOptions, LintReport> apply)
    {
        foreach (var group in policies.GroupBy(policy => policy.Options))
        {
            JudgedPolicy[] judged = [.. group];
            var rest = judged.Length == policies.Count ? others : [.. others, .. policies.Except(judged).Select(policy => policy.Policy)];
            var set = new PolicySet([.. judged.Select(policy => policy.Policy)], rest, isComplete && !group.Key.OtherPoliciesMayExist);
            Add(apply(set, group.Key), judged);
        }
    }

    private void Add(LintReport findings, IReadOnlyList<JudgedPolicy> judged)
    {
        foreach (var finding in findings.Findings)
        {
            foreach (var policy in judged)
            {
                if (ReferenceEquals(policy.Policy, finding.Source) && policy.PlaceOf(finding.Field) is { } place)
                {
                    report.Add(finding, place);
                    break;
                }
            }
        }
    }
}
