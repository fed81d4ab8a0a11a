namespace NetPolSdk;

/// <summary>A pod of any cluster, by what selectors see of it.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
internal sealed record EndKind(ClusterNamespace Namespace, ValueMap Labels)
{
    public bool Matches(PodTerm term) => term.MatchesNamespace(Namespace) && term.Pods.Matches(Labels);

    /// <summary>Which of the terms match, one character each.</summary>
    public string Matching(PodTerm[] terms) => string.Concat(terms.Select(term => Matches(term) ? '1' : '0'));
}
