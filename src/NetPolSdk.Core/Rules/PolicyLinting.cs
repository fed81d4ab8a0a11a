namespace NetPolSdk;

/// <summary>Applies the lint rules to policies at run time; the analyzers apply the same ones while they are written.</summary>
public static class PolicyLinting
{
    /// <summary>What the rules say about a policy, taken as the only one for its pods unless the options say otherwise.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">What the rules are told; <see cref="LintOptions.Default"/> where left out.</param>
    public static LintReport Lint(this Policy policy, LintOptions? options = null) => Lint([Require.NotNull(policy, nameof(policy))], options);

    /// <summary>What the rules say about policies that act together, taken as all there are unless the options say otherwise.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="options">What the rules are told; <see cref="LintOptions.Default"/> where left out.</param>
    public static LintReport Lint(this IEnumerable<Policy> policies, LintOptions? options = null)
    {
        var judged = Require.NotNull(policies, nameof(policies)).Select(policy => Require.NotNull(policy, nameof(policies))).ToArray();
        var settings = options ?? LintOptions.Default;
        return Linter.JudgeAll(new PolicySet(judged, isComplete: !settings.OtherPoliciesMayExist), settings);
    }
}
