namespace NetPolSdk.Deployment.Transitions;

/// <summary>The steps of a namespace by their numbers in an order.</summary>
internal sealed class NamespaceSteps(StepOrder order, string @namespace, HashSet<string> names)
{
    private readonly Dictionary<StepEnd, int> _ends = [];
    private readonly Dictionary<int, TransitionStep> _steps = [];
    private readonly List<(HashSet<ClassDirection> Classes, int Create, int Delete)> _bridges = [];

    /// <summary>The steps.</summary>
    public IReadOnlyDictionary<int, TransitionStep> Steps => _steps;

    /// <summary>The number of the step that does something.</summary>
    public int this[StepEnd end] => _ends[end];

    /// <summary>The step of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isKept">Whether a bridge keeps what an update would take away at once.</param>
    public void Add(PolicyChange change, bool isKept)
    {
        var step = (change.Old, change.New) switch
        {
            (null, { } added) => Add(TransitionStepKind.Create, added.Policy),
            ({ } gone, null) => Add(TransitionStepKind.Delete, gone.Policy),
            (_, var updated) => Add(TransitionStepKind.Update, updated!.Policy),
        };
        _ends[new StepEnd(change, false)] = step;
        _ends[new StepEnd(change, true)] = isKept ? Keep(change, step) : step;
    }

    /// <summary>A bridge that allows everything to pods while their policies change.</summary>
    public void AddBridge(LabelBox pods, PolicyTypes directions, IEnumerable<ClassDirection> bridged)
    {
        var policy = Bridges.Open(@namespace, pods, directions, names);
        var (create, delete) = (Add(TransitionStepKind.CreateBridge, policy), Add(TransitionStepKind.DeleteBridge, policy));
        var classes = bridged.ToHashSet();
        _bridges.Add((classes, create, delete));
        foreach (var change in classes.SelectMany(item => item.Old.Concat(item.New)).Where(change => change.IsChanged).Distinct())
        {
            foreach (var end in new[] { _ends[new StepEnd(change, false)], _ends[new StepEnd(change, true)] })
            {
                order.Put(create, end);
                order.Put(end, delete);
            }
        }
    }

    /// <summary>The steps that make or delete the bridges of a class.</summary>
    public IEnumerable<int> BridgesOf(ClassDirection pods, bool isDeletion) =>
        _bridges.Where(bridge => bridge.Classes.Contains(pods)).Select(bridge => isDeletion ? bridge.Delete : bridge.Create);

    /// <summary>The traffic that is allowed at most at a moment, towards or from certain pods.</summary>
    /// <param name="pods">The class.</param>
    /// <param name="other">The other end.</param>
    /// <param name="isDone">Whether a step has been done.</param>
    public TrafficSet AtMost(ClassDirection pods, PodGroup other, Func<int, bool> isDone)
    {
        var standing = pods.Old.Where(change => !change.IsWritten || !isDone(this[new StepEnd(change, true)])).Select(change => change.Old!)
            .Concat(pods.New.Where(change => change.IsWritten && isDone(this[new StepEnd(change, false)])).Select(change => change.New!)).ToArray();
        var isOpen = standing.Length == 0 || BridgesOf(pods, isDeletion: false).Any(isDone) != BridgesOf(pods, isDeletion: true).Any(isDone);
        return isOpen
            ? TrafficSet.All
            : standing.SelectMany(policy => policy.Allows(pods.Direction)).Where(part => part.Peer.MaySelect(other)).Aggregate(TrafficSet.None, (set, part) => set.Union(part.Most));
    }

    private int Keep(PolicyChange change, int update)
    {
        var policy = Bridges.Copy(@namespace, change.Old!.Policy, names);
        var (create, delete) = (Add(TransitionStepKind.CreateBridge, policy), Add(TransitionStepKind.DeleteBridge, policy));
        order.Put(create, update);
        order.Put(update, delete);
        return delete;
    }

    private int Add(TransitionStepKind kind, NetworkPolicy policy)
    {
        var number = order.Add((int)kind);
        _steps.Add(number, new TransitionStep(kind, policy));
        return number;
    }
}
