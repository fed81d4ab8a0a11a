namespace NetPolSdk;

/// <summary>
/// Whether two sets of policies mean the same in every cluster there can be: for all labels of pods and namespaces, all ports
/// of pods, named or not, and all addresses in and outside the cluster.
/// </summary>
/// <example><code>
/// var answer = PolicyEquivalence.Of(before, after);
/// if (answer.Verdict == EquivalenceVerdict.Different) Console.WriteLine(answer.Counterexample);
/// </code></example>
public sealed record PolicyEquivalence
{
    /// <summary>How many combinations are looked at unless said otherwise. They take a few seconds.</summary>
    public const int UsualMostCombinations = 2_000_000;

    private PolicyEquivalence(EquivalenceVerdict verdict, ConnectionChange? counterexample, Cluster? cluster, string? reason)
    {
        Verdict = verdict;
        Counterexample = counterexample;
        Cluster = cluster;
        Reason = reason;
    }

    /// <summary>What was found out.</summary>
    public EquivalenceVerdict Verdict { get; }

    /// <summary>Two ends between which the sets allow different traffic; null unless they are <see cref="EquivalenceVerdict.Different"/>.</summary>
    public ConnectionChange? Counterexample { get; }

    /// <summary>A cluster with these ends and their namespaces and without policies, for further questions; null where there is no counterexample.</summary>
    public Cluster? Cluster { get; }

    /// <summary>Why it was not found out; null unless it is <see cref="EquivalenceVerdict.Undecided"/>.</summary>
    public string? Reason { get; }

    /// <summary>Decides whether two sets of policies mean the same in every cluster. Host-network and dual-stack pods are among those looked at.</summary>
    /// <param name="before">One set.</param>
    /// <param name="after">The other set.</param>
    /// <param name="options">What the policies alone do not say.</param>
    /// <param name="mostCombinations">After how many combinations of labels, ports and addresses the answer is <see cref="EquivalenceVerdict.Undecided"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentException">A policy is of a kind that cannot be evaluated.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of combinations is not positive.</exception>
    public static PolicyEquivalence Of(
        IEnumerable<Policy> before,
        IEnumerable<Policy> after,
        ReachabilityOptions? options = null,
        int mostCombinations = UsualMostCombinations,
        CancellationToken cancellation = default)
    {
        if (mostCombinations < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(mostCombinations), mostCombinations, "At least one combination has to be looked at.");
        }

        var old = ValueList.From(Require.NotNull(before, nameof(before)));
        var @new = ValueList.From(Require.NotNull(after, nameof(after)));
        var search = new EquivalenceSearch(old, @new, options ?? new ReachabilityOptions(), new CombinationBudget(mostCombinations, cancellation));
        try
        {
            return search.Find() is { } found
                ? new PolicyEquivalence(EquivalenceVerdict.Different, found.Change, found.Cluster, null)
                : new PolicyEquivalence(EquivalenceVerdict.Equivalent, null, null, null);
        }
        catch (UndecidedException undecided)
        {
            return new PolicyEquivalence(EquivalenceVerdict.Undecided, null, null, undecided.Message);
        }
    }
}
