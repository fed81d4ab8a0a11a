namespace NetPolSdk.Deployment.Transitions;

/// <summary>The steps of one namespace. Policies isolate pods of their own namespace only, so that namespaces hardly concern each other.</summary>
internal sealed class NamespaceTransition
{
    private readonly IReadOnlyList<PolicyChange> _changes;
    private readonly IReadOnlyList<StepConstraint> _constraints;
    private readonly HashSet<ClassDirection> _needy = [];
    private readonly HashSet<PolicyChange> _kept = [];
    private List<(LabelBox Pods, PolicyTypes Directions)> _bridges = [];
    private HashSet<ClassDirection> _bridged = [];

    public NamespaceTransition(string @namespace, IReadOnlyList<PolicyChange> changes, Cluster cluster)
    {
        (Namespace, _changes) = (@namespace, changes);
        Pods = PodGroups.Of(@namespace, changes, cluster, out var isForAllLabels);
        IsForAllLabels = isForAllLabels;
        Classes = [.. Pods.SelectMany(pods => new[] { new ClassDirection(pods, Direction.Ingress), new ClassDirection(pods, Direction.Egress) })];
        var constraints = new List<StepConstraint>();
        foreach (var pods in Classes)
        {
            constraints.AddRange(Constraints.Of(pods, out var needsBridge));
            if (needsBridge)
            {
                _needy.Add(pods);
            }
        }

        _constraints = constraints;
        Untangle();
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The classes of pods that changing policies select.</summary>
    public IReadOnlyList<PodGroup> Pods { get; }

    /// <summary>The classes in each direction.</summary>
    public IReadOnlyList<ClassDirection> Classes { get; }

    /// <summary>Whether the classes are of all labels there could be, not only of those of the known pods.</summary>
    public bool IsForAllLabels { get; }

    /// <summary>Adds the steps to an order.</summary>
    public NamespaceSteps AddTo(StepOrder order)
    {
        var steps = new NamespaceSteps(order, Namespace, [.. _changes.Select(change => change.Name)]);
        foreach (var change in _changes.Where(change => change.IsWritten))
        {
            steps.Add(change, _kept.Contains(change));
        }

        foreach (var (pods, directions) in _bridges)
        {
            steps.AddBridge(pods, directions, _bridged.Where(item => IsBridgedBy(item, pods, directions)));
        }

        foreach (var constraint in _constraints.Where(constraint => constraint.Isolation is null || !_bridged.Contains(constraint.Isolation)))
        {
            order.Put(steps[constraint.First], steps[constraint.Second]);
        }

        return steps;
    }

    /// <summary>The steps by which traffic between classes is allowed that was not.</summary>
    public IEnumerable<int> Opening(ClassDirection pods, PodGroup other, NamespaceSteps steps)
    {
        if (pods.Ends)
        {
            return _bridged.Contains(pods) ? steps.BridgesOf(pods, isDeletion: false) : pods.Old.Select(change => steps[new StepEnd(change, true)]);
        }

        return pods.New.Where(change => change.IsChanged && change.New!.Allows(pods.Direction).Any(part => part.Peer.MaySelect(other))).Select(change => steps[new StepEnd(change, false)]);
    }

    /// <summary>The steps by which traffic between classes is no more allowed.</summary>
    public IEnumerable<int> Closing(ClassDirection pods, PodGroup other, NamespaceSteps steps)
    {
        if (pods.Begins)
        {
            return _bridged.Contains(pods) ? steps.BridgesOf(pods, isDeletion: true) : pods.New.Select(change => steps[new StepEnd(change, false)]);
        }

        return pods.Old.Where(change => change.IsChanged && change.Old!.Allows(pods.Direction).Any(part => part.Peer.MaySelect(other))).Select(change => steps[new StepEnd(change, true)]);
    }

    private static bool IsBridgedBy(ClassDirection item, LabelBox pods, PolicyTypes directions) =>
        directions.HasFlag(item.Direction == Direction.Ingress ? PolicyTypes.Ingress : PolicyTypes.Egress) && item.Pods.Boxes.Any(box => box.IsWithin(pods));

    /// <summary>Adds bridges until no step waits for itself.</summary>
    private void Untangle()
    {
        while (true)
        {
            _bridges = [.. Bridges.Cover(_needy, Pods, _changes)];
            _bridged = [.. Classes.Where(item => (item.Begins || item.Ends) && _bridges.Exists(bridge => IsBridgedBy(item, bridge.Pods, bridge.Directions)))];
            var order = new StepOrder();
            var steps = AddTo(order);
            if (order.Tangled() is not { Count: > 0 } tangled)
            {
                return;
            }

            var isolation = _constraints.FirstOrDefault(constraint => constraint.Isolation is { } pods && !_bridged.Contains(pods)
                && tangled.Contains(steps[constraint.First]) && tangled.Contains(steps[constraint.Second]))?.Isolation;
            if (isolation is not null)
            {
                _needy.Add(isolation);
            }
            else
            {
                _kept.Add(_changes.First(change => change is { IsWritten: true, IsCreate: false, IsDelete: false } && !_kept.Contains(change) && tangled.Contains(steps[new StepEnd(change, false)])));
            }
        }
    }
}
