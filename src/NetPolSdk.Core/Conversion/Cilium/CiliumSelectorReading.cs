namespace NetPolSdk;

/// <summary>Cilium's selectors of endpoints as selectors of pods and of namespaces. Where there are none, it is said why.</summary>
internal sealed class CiliumSelectorReading
{
    private readonly List<LabelRequirement> _pods = [];
    private readonly List<LabelRequirement> _namespaces = [];
    private bool _isOfPods;
    private bool _namesNamespace;

    private CiliumSelectorReading(CiliumSelector selector)
    {
        var demands = selector.Labels.MatchLabels.Select(static label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value]));
        foreach (var demand in demands.Concat(selector.Labels.MatchExpressions))
        {
            Add(demand, CiliumLabelKey.Of(demand.Key));
        }

        if (_namesNamespace && !_isOfPods)
        {
            Problem ??= "asks only what a namespace must not be, which is true of everything without one, too";
        }
    }

    /// <summary>Why there is no peer, as the end of a sentence that begins with the selector.</summary>
    public string? Problem { get; private set; }

    private LabelSelector Pods => Selector(_pods);

    /// <summary>The pods of the policy's own namespace that a rule is for; null where there is a problem.</summary>
    public static Pods? Subject(CiliumSelector selector, string? ownNamespace, out string? problem)
    {
        var reading = new CiliumSelectorReading(selector);
        problem = reading.Problem ?? (reading._namespaces.TrueForAll(demand => Holds(demand, ownNamespace)) ? null : "asks for another namespace, which Cilium does not look at");
        return problem is null ? new Pods(reading.Pods) : null;
    }

    /// <summary>The peer; null where there is a problem.</summary>
    public static Peer? Peer(CiliumSelector selector, out string? problem)
    {
        var reading = new CiliumSelectorReading(selector);
        problem = reading.Problem;
        if (problem is not null)
        {
            return null;
        }

        var namespaces = new Namespaces(Selector(reading._namespaces));
        return (reading._namesNamespace, reading._pods.Count) switch
        {
            (false, _) => new Pods(reading.Pods),
            (true, 0) => namespaces,
            _ => new Pods(reading.Pods).In(namespaces),
        };
    }

    private static bool Holds(LabelRequirement demand, string? ownNamespace) =>
        demand.Key == NetPolSdk.Namespaces.NameLabel && ownNamespace is not null && demand.Matches(new Dictionary<string, string> { [NetPolSdk.Namespaces.NameLabel] = ownNamespace });

    /// <summary>One value of a label is written with the labels, as far as there is one requirement of it.</summary>
    private static LabelSelector Selector(List<LabelRequirement> demands)
    {
        var labels = demands.Where(static demand => demand is { Operator: LabelOperator.In, Values.Count: 1 }).GroupBy(static demand => demand.Key).Select(static same => same.First()).ToArray();
        return new LabelSelector(
            ValueMap.From(labels.Select(static demand => new KeyValuePair<string, string>(demand.Key, demand.Values[0]))),
            ValueList.From(demands.Where(demand => !labels.Contains(demand))));
    }

    private void Add(LabelRequirement demand, CiliumLabelKey key)
    {
        if (key.Source is not (CiliumLabelKey.Kubernetes or CiliumLabelKey.Any))
        {
            Problem ??= $"asks for a label of the source {key.Source}, and pods are selected by labels of Kubernetes";
        }
        else if (key.Key == CiliumLabelKey.PodNamespace)
        {
            AddNamespace(demand, NetPolSdk.Namespaces.NameLabel, isAlways: demand.Operator == LabelOperator.Exists);
        }
        else if (key.Key.StartsWith(CiliumLabelKey.NamespaceLabels, StringComparison.Ordinal))
        {
            AddNamespace(demand, key.Key.Substring(CiliumLabelKey.NamespaceLabels.Length), isAlways: false);
        }
        else if (key.Key.StartsWith("io.cilium.k8s.", StringComparison.Ordinal))
        {
            Problem ??= $"asks for {key.Key}, which Cilium makes up and pods do not have";
        }
        else
        {
            Add(_pods, new LabelRequirement(key.Key, demand.Operator, demand.Values));
        }
    }

    private void AddNamespace(LabelRequirement demand, string key, bool isAlways)
    {
        _namesNamespace = true;
        _isOfPods |= demand.Operator is LabelOperator.In or LabelOperator.Exists;
        if (!isAlways)
        {
            Add(_namespaces, new LabelRequirement(key, demand.Operator, demand.Values));
        }
    }

    private void Add(List<LabelRequirement> demands, LabelRequirement demand)
    {
        demands.Add(demand);
        if (LabelSyntax.KeyFault(demand.Key, RuleIds.Selector) is not null || demand.Values.Any(static value => LabelSyntax.ValueFault(value, RuleIds.Selector) is not null))
        {
            Problem ??= $"asks of {demand.Key} what no label of Kubernetes can be";
        }
    }
}
