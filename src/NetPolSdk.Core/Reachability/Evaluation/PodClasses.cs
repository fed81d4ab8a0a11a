using System.Text;

namespace NetPolSdk;

/// <summary>
/// The workloads of a cluster, collapsed into classes that no rule can tell apart. The cost follows the kinds of workloads,
/// which the cluster knows already; only where rules name addresses, each pod of known address is looked at.
/// </summary>
internal sealed class PodClasses
{
    private readonly Cluster _cluster;
    private readonly LookedAt _looked;
    private readonly AddressCells _cells;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaceKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _profiles = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly StringBuilder _text = new();
    private readonly int[] _ofKind;
    private int[] _ofWorkload = [];

    public PodClasses(Cluster cluster, LookedAt looked, AddressCells cells)
    {
        (_cluster, _looked, _cells) = (cluster, looked, cells);
        var kinds = cluster.Kinds.Members;
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            AddKind(kind, kinds[kind]);
        }

        _ofKind = new int[kinds.Length];
        All = Numbered();
    }

    /// <summary>The classes by their numbers, in the order of their first workloads; so those of one namespace are neighbours.</summary>
    public PodClass[] All { get; }

    /// <summary>The class of a workload, by its place in the cluster's list.</summary>
    public int ClassOf(int workload) => _ofKind[_cluster.Kinds.OfWorkload[workload]] is >= 0 and var id ? id : _ofWorkload[workload];

    private static void Add<TKey>(Dictionary<TKey, List<int>> groups, TKey key, int at)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = [];
        }

        group.Add(at);
    }

    private void AddKind(int kind, int[] members)
    {
        var sample = _cluster.Workloads[members[0]];
        var profile = Profile(sample);
        var key = Key(sample, profile);
        if (_looked.Addresses.Count == 0 || sample.Addresses.Count == 0)
        {
            AddPart(key, profile, members, kind);
            return;
        }

        foreach (var (cells, part) in ByCells(members))
        {
            AddPart(key + cells, profile, part, kind: null);
        }
    }

    private void AddPart(string key, int profile, int[] members, int? kind)
    {
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts[key] = draft = new Draft(profile);
        }

        draft.Parts.Add(members);
        draft.First = Math.Min(draft.First, members[0]);
        if (kind is { } whole)
        {
            draft.WholeKinds.Add(whole);
        }
        else
        {
            draft.SplitParts.Add(members);
        }
    }

    /// <summary>Workloads with known addresses, by the cells that these are in.</summary>
    private IEnumerable<(string Cells, int[] Members)> ByCells(int[] members)
    {
        var byCell = new Dictionary<int, List<int>>();
        var byCells = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var at in members)
        {
            var addresses = _cluster.Workloads[at].Addresses;
            if (addresses.Count == 1)
            {
                Add(byCell, _cells.Find(addresses[0]), at);
            }
            else
            {
                Add(byCells, CellText(addresses.Select(_cells.Find)), at);
            }
        }

        return byCell.Select(entry => (CellText([entry.Key]), entry.Value.ToArray())).Concat(byCells.Select(static entry => (entry.Key, entry.Value.ToArray())));
    }

    private string CellText(IEnumerable<int> cells)
    {
        _text.Clear().Append('\u0001');
        foreach (var cell in cells)
        {
            _text.Append((char)cell).Append((char)(cell >> 16));
        }

        return _text.ToString();
    }

    private PodClass[] Numbered()
    {
        var drafts = _drafts.Values.OrderBy(static draft => draft.First).ToArray();
        for (var kind = 0; kind < _ofKind.Length; kind++)
        {
            _ofKind[kind] = -1;
        }

        for (var id = 0; id < drafts.Length; id++)
        {
            drafts[id].WholeKinds.ForEach(kind => _ofKind[kind] = id);
            drafts[id].SplitParts.ForEach(members => NumberEach(members, id));
        }

        return [.. drafts.Select((draft, id) => draft.ToClass(id, _cluster))];
    }

    private void NumberEach(int[] members, int id)
    {
        if (_ofWorkload.Length == 0)
        {
            _ofWorkload = new int[_cluster.Workloads.Count];
        }

        foreach (var at in members)
        {
            _ofWorkload[at] = id;
        }
    }

    /// <summary>A text that is equal for workloads that no rule can tell apart, but for addresses.</summary>
    private string Key(Workload workload, int profile)
    {
        _text.Clear();
        _text.Append(NamespaceKey(_cluster.FindNamespace(workload.Namespace)!)).Append(workload.IsHostNetwork ? '\u0003' : '\u0004');
        _text.Append((char)profile).Append((char)(profile >> 16));
        _looked.PodLabels.AppendTo(_text, workload.Labels);
        if (_looked.LooksAtAccounts)
        {
            var account = _cluster.AccountOf(workload);
            _text.Append(account.IsDeclared ? '\u0003' : '\u0004');
            _looked.AccountLabels.AppendTo(_text, account.Facts);
        }

        return _text.ToString();
    }

    private string NamespaceKey(ClusterNamespace @namespace)
    {
        if (!_namespaceKeys.TryGetValue(@namespace.Name, out var key))
        {
            var text = new StringBuilder();
            _looked.NamespaceLabels.AppendTo(text, @namespace.Labels);
            key = text.Append(_looked.NamespaceNames.Contains(@namespace.Name) ? @namespace.Name : "").Append('\0').ToString();
            _namespaceKeys.Add(@namespace.Name, key);
        }

        return key;
    }

    /// <summary>The number of the way in which a pod resolves the names that rules ask for.</summary>
    private int Profile(Workload workload)
    {
        _text.Clear();
        foreach (var port in workload.Ports)
        {
            if (port.Name is not null && _looked.PortNames.Contains(port.Name))
            {
                _text.Append((char)port.Name.Length).Append(port.Name).Append((char)('0' + (int)port.Protocol)).Append((char)port.Number);
            }
        }

        if (_text.Length == 0)
        {
            return 0;
        }

        var key = _text.ToString();
        if (!_profiles.TryGetValue(key, out var profile))
        {
            _profiles[key] = profile = _profiles.Count;
        }

        return profile;
    }

    /// <summary>A class that still grows.</summary>
    private sealed class Draft(int profile)
    {
        public int First { get; set; } = int.MaxValue;

        public List<int[]> Parts { get; } = [];

        /// <summary>The kinds that are in this class as a whole.</summary>
        public List<int> WholeKinds { get; } = [];

        /// <summary>The parts of kinds that addresses split.</summary>
        public List<int[]> SplitParts { get; } = [];

        public PodClass ToClass(int id, Cluster cluster)
        {
            var sample = cluster.Workloads[First];
            return new PodClass(id, sample, cluster.FindNamespace(sample.Namespace)!, cluster.AccountOf(sample), profile, Parts);
        }
    }
}
