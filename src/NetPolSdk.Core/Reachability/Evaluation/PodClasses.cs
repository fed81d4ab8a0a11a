using System.Globalization;
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
        _text.Append(profile.ToString(CultureInfo.InvariantCulture)).Append('\0');
        if (_looked.Addresses.Count > 0)
        {
            foreach (var address in workload.Addresses)
            {
                _text.Append(_cells.Find(address).ToString(CultureInfo.InvariantCulture)).Append(',');
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

    private int Profile(Workload workload)
    {
        if (_looked.PortNames.Count == 0)
        {
            return 0;
        }

        var names = workload.Ports.Where(port => port.Name is not null && _looked.PortNames.Contains(port.Name)).Select(static port => port.ToString()).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var key = string.Join("\0", names);
        if (!_profiles.TryGetValue(key, out var profile))
        {
            _profiles[key] = profile = _profiles.Count;
        }

        return profile;
    }
}
