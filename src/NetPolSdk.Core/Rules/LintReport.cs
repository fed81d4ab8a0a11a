namespace NetPolSdk;

/// <summary>What the rules say about a set of policies.</summary>
/// <param name="Findings">The findings, in the order of the policies, then of the fields, then of the rules.</param>
/// <param name="NotJudged">How many times a rule could say neither yes nor no. Silence about those is not safety.</param>
public sealed record LintReport(ValueList<Finding> Findings, int NotJudged)
{
    /// <summary>The findings that an annotation <c>netpolsdk.dev/allow</c> suppresses, in the same order. They are not among <see cref="Findings"/>.</summary>
    public ValueList<Finding> Suppressed { get; init; } = ValueList<Finding>.Empty;

    /// <summary>A report that says nothing.</summary>
    internal static LintReport Empty { get; } = new(ValueList<Finding>.Empty, 0);

    /// <summary>Whether there is a finding at least as bad as <paramref name="severity"/>.</summary>
    /// <param name="severity">The least severity that counts.</param>
    public bool HasAny(Severity severity) => Findings.Any(finding => finding.Severity >= severity);
}
