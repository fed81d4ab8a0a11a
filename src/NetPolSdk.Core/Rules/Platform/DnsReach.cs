namespace NetPolSdk;

/// <summary>
/// What the policies of a set together allow the pods of one of them of DNS: the allowances of all policies that select
/// a pod add up. Source: Kubernetes docs, "Network Policies", section "The two sorts of pod isolation".
/// </summary>
internal sealed class DnsReach
{
    private readonly PolicySet _set;
    private readonly LintOptions _options;
    private readonly Lazy<ILookup<string, Helper>> _helpers;

    public DnsReach(PolicySet set, LintOptions options)
    {
        _set = set;
        _options = options;
        _helpers = new(() => Helpers(set, options));
    }

    /// <summary>What all pods that the policy selects may do, whatever their other labels are.</summary>
    public DnsAllowance Of(NetworkPolicy policy)
    {
        var allowance = DnsRules.Of(policy, _options);
        if (allowance.IsComplete)
        {
            return allowance;
        }

        foreach (var helper in HelpersOf(policy))
        {
            allowance = allowance.Or(helper.Allowance.AtMost(Helps(helper.Policy, policy)));
        }

        return _set.IsComplete ? allowance : allowance.Or(new(Answer.Maybe, Answer.Maybe));
    }

    /// <summary>Policies of the same namespace; of any, where one of the two is not known.</summary>
    private IEnumerable<Helper> HelpersOf(NetworkPolicy policy) => IsUnknown(policy.Namespace)
        ? _helpers.Value.SelectMany(group => group)
        : _helpers.Value.Where(group => group.Key == policy.Namespace || IsUnknown(group.Key)).SelectMany(group => group);

    /// <summary>A policy that names no namespace may be applied to any.</summary>
    private static bool IsUnknown(string? name) => string.IsNullOrEmpty(name) || Hole.Is(name);

    private static Answer Helps(NetworkPolicy helper, NetworkPolicy policy)
    {
        var selects = SelectorImplication.Implies(policy.Subject.Selector, helper.Subject.Selector);
        return selects == Answer.Yes && helper.Namespace != policy.Namespace ? Answer.Maybe : selects;
    }

    private static ILookup<string, Helper> Helpers(PolicySet set, LintOptions options) => set.All
        .OfType<NetworkPolicy>()
        .Select(policy => new Helper(policy, DnsRules.Of(policy, options)))
        .Where(helper => helper.Allowance.Any != Answer.No)
        .ToLookup(helper => helper.Policy.Namespace ?? "", StringComparer.Ordinal);

    private sealed record Helper(NetworkPolicy Policy, DnsAllowance Allowance);
}
