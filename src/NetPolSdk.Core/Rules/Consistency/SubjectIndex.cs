namespace NetPolSdk;

/// <summary>Finds policies by whom they select, without comparing each with each.</summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<(string Namespace, string Key), List<NetworkPolicy>> _byFirstKey = [];

    public SubjectIndex(IEnumerable<NetworkPolicy> policies)
    {
        foreach (var policy in policies.Where(policy => !Hole.Is(policy.Namespace)))
        {
            var key = (policy.Namespace ?? "", FirstKey(policy.Subject.Selector));
            if (!_byFirstKey.TryGetValue(key, out var list))
            {
                _byFirstKey[key] = list = [];
            }

            list.Add(policy);
        }
    }

    /// <summary>The policies of the same namespace that select every pod that the policy selects, itself among them, whatever pods there are.</summary>
    public IEnumerable<NetworkPolicy> SelectingAllOf(NetworkPolicy policy)
    {
        var (home, subject) = (policy.Namespace ?? "", policy.Subject.Selector);
        return subject.Requirements().SelectMany(Keys).Append("").Distinct()
            .SelectMany(key => _byFirstKey.TryGetValue((home, key), out var list) ? list : [])
            .Where(other => Containment.Implies(subject, other.Subject.Selector));
    }

    /// <summary>What a policy must ask for to be found: the first requirement of the selector, as narrowly as one text can say it.</summary>
    private static string FirstKey(LabelSelector selector) => selector.Requirements().Select(requirement => Keys(requirement).First()).FirstOrDefault() ?? "";

    /// <summary>A requirement of one value implies requirements of that value, and of the key alone; any other one those of the key.</summary>
    private static IEnumerable<string> Keys(LabelRequirement requirement) =>
        requirement is { Operator: LabelOperator.In, Values.Count: 1 } ? [requirement.Key + "=" + requirement.Values[0], requirement.Key] : [requirement.Key];
}
