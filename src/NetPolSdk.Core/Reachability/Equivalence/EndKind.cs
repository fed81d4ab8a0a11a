namespace NetPolSdk;

/// <summary>A pod of any cluster, by what selectors see of it.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Account">Its service account.</param>
internal sealed record EndKind(ClusterNamespace Namespace, ValueMap Labels, ClusterServiceAccount Account)
{
    public bool Matches(PodTerm term) => term.Matches(new SeenPod(Labels, Namespace, Account)) == true;

    /// <summary>Which of the terms match, one character each.</summary>
    public string Matching(PodTerm[] terms) => string.Concat(terms.Select(term => Matches(term) ? '1' : '0'));

    /// <summary>Whether one cluster can have both: an account of one name and namespace has the same labels for all of its pods.</summary>
    public bool MayBeWith(EndKind other) =>
        Account.Namespace != other.Account.Namespace || Account.Name != other.Account.Name || Account.Labels.Equals(other.Account.Labels);
}
