namespace NetPolSdk;

/// <summary>The classes of pods that a term selects.</summary>
/// <param name="Sure">Those that it selects for certain.</param>
/// <param name="ByAccount">Those that it selects if their service account has certain labels, which are not known.</param>
/// <param name="Hosts">Those on their node's network that it may select whatever their own labels.</param>
internal readonly record struct PodSelection(ClassSet Sure, ClassSet ByAccount, ClassSet Hosts)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Sure.IsEmpty && ByAccount.IsEmpty && Hosts.IsEmpty;

    /// <summary>Whether a class is selected, for certain or perhaps.</summary>
    public bool MayContain(int id) => Sure.Contains(id) || ByAccount.Contains(id) || Hosts.Contains(id);

    /// <summary>The classes as subjects of policies, with the doubt whether they are.</summary>
    public IEnumerable<(ClassSet Classes, Doubt Doubt)> AsSubjects()
    {
        yield return (Sure, Doubt.None);
        yield return (ByAccount, Doubt.ServiceAccountLabels);
        yield return (Hosts, Doubt.HostNetworkSubject);
    }
}
