namespace NetPolSdk;

/// <summary>What conditions see of a pod.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Account">Its service account.</param>
internal readonly record struct SeenPod(ValueMap Labels, ClusterNamespace Namespace, ClusterServiceAccount Account)
{
    /// <summary>The labels that a condition looks at.</summary>
    public ValueMap Of(SeenLabels labels) => labels switch
    {
        SeenLabels.Pod => Labels,
        SeenLabels.Namespace => Namespace.Labels,
        _ => Account.Facts,
    };

    /// <summary>Whether a label is known to be there or not.</summary>
    public bool Knows(SeenLabels labels, string key) => labels != SeenLabels.Account || Account.IsDeclared || key == ClusterServiceAccount.NameKey;

    /// <summary>Whether a selector over the service account holds; null where that is not known.</summary>
    public bool? HoldsOfAccount(LabelSelector selector)
    {
        if (selector.IsEverything)
        {
            return true;
        }

        var seen = this;
        var facts = Account.Facts;
        var known = selector.MatchLabels.All(wanted => !seen.Knows(SeenLabels.Account, wanted.Key) || (facts.TryGetValue(wanted.Key, out var value) && value == wanted.Value))
            && selector.MatchExpressions.All(requirement => !seen.Knows(SeenLabels.Account, requirement.Key) || requirement.Matches(facts));
        var all = selector.MatchLabels.All(wanted => seen.Knows(SeenLabels.Account, wanted.Key)) && selector.MatchExpressions.All(requirement => seen.Knows(SeenLabels.Account, requirement.Key));
        return known ? (all ? true : null) : false;
    }
}
