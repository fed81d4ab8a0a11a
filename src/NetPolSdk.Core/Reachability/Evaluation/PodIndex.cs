namespace NetPolSdk;

/// <summary>Finds the classes that a term selects by way of their labels, without asking every class.</summary>
internal sealed class PodIndex
{
    private readonly PodClass[] _classes;
    private readonly Dictionary<(string Key, string Value), List<int>> _byLabel = [];
    private readonly Dictionary<string, List<int>> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<LabelSelector, List<int>> _byNamespaceSelector = [];
    private readonly Dictionary<PodTerm, PodSelection> _known = [];
    private readonly ClassSet _hosts;

    public PodIndex(PodClass[] classes)
    {
        _classes = classes;
        _hosts = ClassSet.Of(classes.Where(static item => item.Sample.IsHostNetwork).Select(static item => item.Id));
        foreach (var item in classes)
        {
            Add(_byNamespace, item.Namespace.Name, item.Id);
            foreach (var label in item.Sample.Labels)
            {
                Add(_byLabel, (label.Key, label.Value), item.Id);
            }
        }
    }

    /// <summary>The classes that the term selects.</summary>
    public PodSelection Select(PodTerm term)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(term, out var found))
            {
                _known[term] = found = Find(term);
            }

            return found;
        }
    }

    private PodSelection Find(PodTerm term)
    {
        var byAnswer = Candidates(term).ToLookup(id => term.Matches(_classes[id].Seen));
        var (sure, perhaps) = (ClassSet.Of(byAnswer[true]), ClassSet.Of(byAnswer[null]));
        return term.Hosts == HostPods.ByLabels
            ? new PodSelection(sure, perhaps, ClassSet.None)
            : new PodSelection(sure.Except(_hosts), perhaps.Except(_hosts), term.Hosts == HostPods.Perhaps ? _hosts : ClassSet.None);
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int id)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var ids))
        {
            index[key] = ids = [];
        }

        ids.Add(id);
    }

    /// <summary>The shortest list that holds every class the term can select.</summary>
    private List<int> Candidates(PodTerm term)
    {
        var best = InNamespaces(term);
        foreach (var wanted in term.Pods.MatchLabels)
        {
            best = Shorter(best, Labelled(wanted.Key, wanted.Value));
        }

        foreach (var requirement in term.Pods.MatchExpressions)
        {
            if (requirement.Operator == LabelOperator.In)
            {
                best = Shorter(best, [.. requirement.Values.Distinct().SelectMany(value => Labelled(requirement.Key, value))]);
            }
        }

        return best;
    }

    private List<int> InNamespaces(PodTerm term)
    {
        if (term.Namespace is not null)
        {
            return _byNamespace.TryGetValue(term.Namespace, out var own) ? own : [];
        }

        if (!_byNamespaceSelector.TryGetValue(term.Namespaces, out var found))
        {
            var selected = _byNamespace.Values.Where(ids => term.Namespaces.Matches(_classes[ids[0]].Namespace.Labels));
            _byNamespaceSelector[term.Namespaces] = found = [.. selected.SelectMany(static ids => ids)];
        }

        return found;
    }

    private List<int> Labelled(string key, string value) => _byLabel.TryGetValue((key, value), out var ids) ? ids : [];

    private static List<int> Shorter(List<int> left, List<int> right) => right.Count < left.Count ? right : left;
}
