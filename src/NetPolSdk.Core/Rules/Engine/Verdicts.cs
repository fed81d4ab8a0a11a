namespace NetPolSdk;

/// <summary>Gathers what rules answer, and applies the severities of the options and the suppressions that policies carry.</summary>
internal sealed class Verdicts(LintOptions options)
{
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _suppressed = [];
    private int _doubts;

    /// <summary>What the rules are told.</summary>
    public LintOptions Options { get; } = options;

    /// <summary>Whether every answer was no.</summary>
    public bool IsEmpty => _findings.Count + _suppressed.Count + _doubts == 0;

    public void Add(Finding finding)
    {
        if (Options.TryConfigure(finding.Rule, finding.Severity, out var severity))
        {
            var configured = severity == finding.Severity ? finding : finding with { Severity = severity };
            (finding.Source is { } policy && Suppressions.Of(policy).Cover(finding.Rule) ? _suppressed : _findings).Add(configured);
        }
    }

    public void AddDoubt(RuleDescriptor rule, Policy policy)
    {
        if (!Suppressions.Of(policy).Cover(rule))
        {
            _doubts++;
        }
    }

    /// <summary>What was gathered, in the order of the policies, then of the fields, then of the rules.</summary>
    public LintReport ToReport(IReadOnlyList<Policy> policies)
    {
        var order = new FindingOrder(policies);
        return new LintReport(order.Sort(_findings), _doubts) { Suppressed = order.Sort(_suppressed) };
    }
}
