using System.Text;

namespace NetPolSdk;

/// <summary>The workloads of a cluster, collapsed into classes. Building them is the only step whose cost follows the number of workloads.</summary>
internal sealed class PodClasses
{
    private readonly LookedAt _looked;
    private readonly AddressCells _cells;
    private readonly Dictionary<string, PodClass> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaceKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _profiles = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly StringBuilder _text = new();

    public PodClasses(Cluster cluster, LookedAt looked, AddressCells cells)
    {
        (_looked, _cells) = (looked, cells);
        ClassOf = new int[cluster.Workloads.Count];
        for (var i = 0; i < ClassOf.Length; i++)
        {
            var workload = cluster.Workloads[i];
            var podClass = Class(workload, cluster.FindNamespace(workload.Namespace)!);
            podClass.Members.Add(i);
            ClassOf[i] = podClass.Id;
        }

        All = [.. _byKey.Values.OrderBy(static item => item.Id)];
    }

    /// <summary>The classes by their numbers; those of one namespace are neighbours, since workloads come in that order.</summary>
    public PodClass[] All { get; }

    /// <summary>The class of each workload, by its place in the cluster's list.</summary>
    public int[] ClassOf { get; }

    private PodClass Class(Workload workload, ClusterNamespace @namespace)
    {
        var profile = Profile(workload);
        var key = Key(workload, @namespace, profile);
        if (!_byKey.TryGetValue(key, out var podClass))
        {
            _byKey[key] = podClass = new PodClass(_byKey.Count, workload, @namespace, profile);
        }

        return podClass;
    }

    private string Key(Workload workload, ClusterNamespace @namespace, int profile)
    {
        _text.Clear();
        _text.Append(NamespaceKey(@namespace)).Append(workload.IsHostNetwork ? '\u0003' : '\u0004');
        _text.Append((char)profile).Append((char)(profile >> 16));
        if (_looked.Addresses.Count > 0)
        {
            _text.Append((char)workload.Addresses.Count);
            foreach (var address in workload.Addresses)
            {
                var cell = _cells.Find(address);
                _text.Append((char)cell).Append((char)(cell >> 16));
            }
        }

        _text.Append('\0');
        _looked.PodLabels.AppendTo(_text, workload.Labels);
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
}
