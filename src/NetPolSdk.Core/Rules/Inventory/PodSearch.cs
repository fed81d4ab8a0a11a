namespace NetPolSdk;

/// <summary>Looks for the pods that a selector means among those that are known.</summary>
internal sealed class PodSearch
{
    private static readonly PodSearch Quiet = new(Outcome.Found, [], []);
    private static readonly PodSearch Doubt = new(Outcome.Unknown, [], []);

    private PodSearch(Outcome result, IReadOnlyList<string> elsewhere, IReadOnlyList<LabelSuggestion> suggestions)
    {
        Result = result;
        Elsewhere = elsewhere;
        Suggestions = suggestions;
    }

    /// <summary>What a search comes to.</summary>
    internal enum Outcome
    {
        /// <summary>There are such pods, or too little is known to say that there are none.</summary>
        Found,

        /// <summary>It depends on a value that is not known.</summary>
        Unknown,

        /// <summary>There are such pods in other namespaces only.</summary>
        Elsewhere,

        /// <summary>There are no such pods.</summary>
        Nowhere,
    }

    public Outcome Result { get; }

    /// <summary>The other namespaces that have such pods.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    /// <summary>What labels may be meant.</summary>
    public IReadOnlyList<LabelSuggestion> Suggestions { get; }

    /// <summary>Looks for pods.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="namespaces">The namespaces to look in.</param>
    /// <param name="selector">The selector of the pods.</param>
    public static PodSearch In(KnownCluster known, IReadOnlyList<string> namespaces, LabelSelector selector)
    {
        // What only excludes pods is about those that are left, declared or not.
        if (namespaces.Count == 0 || selector.Requirements().All(requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist))
        {
            return Quiet;
        }

        if (namespaces.Any(Hole.Is))
        {
            return Doubt;
        }

        var pods = namespaces.SelectMany(known.PodsIn).ToArray();
        if (namespaces.Any(name => known.PodsIn(name).Count == 0) || LabelMatch.OfAny(selector, [.. pods, .. namespaces.SelectMany(known.MadeIn)]) == Answer.Yes)
        {
            return Quiet;
        }

        var asDeclared = LabelMatch.OfAny(selector, pods, asDeclared: true);
        if (asDeclared != Answer.No)
        {
            return Doubt;
        }

        var suggestions = LabelSuggestions.For(selector, pods.Select(pod => pod.Labels));
        var isCertain = LabelMatch.OfAny(selector, pods) == Answer.No && namespaces.All(known.KnowsPodsOf);
        return isCertain ? NotHere(known, namespaces, selector, suggestions) : OnlyMisspelt(suggestions);
    }

    /// <summary>Pods may have labels that nobody declares, and the platform's namespaces pods; only what is plainly a slip is said then.</summary>
    private static PodSearch OnlyMisspelt(IReadOnlyList<LabelSuggestion> suggestions)
    {
        var slips = suggestions.Where(one => one.Rank is LabelSuggestions.OtherValue or LabelSuggestions.OtherKey).ToArray();
        return slips.Length == 0 ? Quiet : new(Outcome.Nowhere, [], slips);
    }

    private static PodSearch NotHere(KnownCluster known, IReadOnlyList<string> namespaces, LabelSelector selector, IReadOnlyList<LabelSuggestion> suggestions)
    {
        var elsewhere = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pod in known.Pods.Where(pod => !namespaces.Contains(pod.Namespace)))
        {
            var answer = LabelMatch.Of(selector, pod, asDeclared: true);
            if (answer == Answer.Maybe)
            {
                return Doubt;
            }

            if (answer == Answer.Yes)
            {
                elsewhere.Add(pod.Namespace);
            }
        }

        return elsewhere.Count > 0 ? new(Outcome.Elsewhere, [.. elsewhere], []) : new(Outcome.Nowhere, [], suggestions);
    }
}
