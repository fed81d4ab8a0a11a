namespace NetPolSdk.Deployment.Transitions;

/// <summary>
/// The way from one set of policies to another, write by write, such that after each of them what both sets allow is
/// allowed, and nothing is that neither does. See docs/deployment.md, "The order".
/// </summary>
internal sealed record Transition
{
    private Transition()
    {
    }

    /// <summary>The steps, in their order.</summary>
    public ValueList<TransitionStep> Steps { get; private init; } = [];

    /// <summary>Whether the steps of one namespace need not wait for those of another.</summary>
    public bool NamespacesAreIndependent { get; private init; } = true;

    /// <summary>What no order avoids.</summary>
    public ValueList<TransitionGap> Gaps { get; private init; } = [];

    /// <summary>Namespaces with so many different selectors that the order holds for the labels of known pods only.</summary>
    public ValueList<string> OnlyForKnownPods { get; private init; } = [];

    /// <summary>Kinds of policies that change and whose effect the order does not take into account.</summary>
    public ValueList<string> UnorderedKinds { get; private init; } = [];

    /// <summary>Finds the way.</summary>
    /// <param name="before">All policies that stand, also those of others.</param>
    /// <param name="after">All policies that shall stand.</param>
    /// <param name="cluster">What is known of namespaces and pods; its policies are not looked at.</param>
    /// <param name="isWritten">Whether a policy that stands and shall stand is written; where left out, if it differs.</param>
    public static Transition Between(IReadOnlyCollection<Policy> before, IReadOnlyCollection<Policy> after, Cluster cluster, Func<Policy, bool>? isWritten = null)
    {
        var (old, @new) = (before.ToDictionary(Identity), after.ToDictionary(Identity));
        var changes = old.Keys.Union(@new.Keys).Select(id => (Id: id, Old: old.GetValueOrDefault(id), New: @new.GetValueOrDefault(id)))
            .Select(pair => (pair.Id, pair.Old, pair.New, IsWritten: pair.Old is null || pair.New is null || (isWritten?.Invoke(pair.New) ?? !pair.Old.Equals(pair.New)))).ToArray();
        var order = new StepOrder();
        var namespaces = changes.Where(change => (change.Old ?? change.New) is NetworkPolicy)
            .GroupBy(change => change.Id.Namespace, StringComparer.Ordinal)
            .Where(group => group.Any(change => change.IsWritten))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new NamespaceTransition(group.Key, [.. group.Select(change => new PolicyChange(change.Id.Name, Version(change.Old), Version(change.New), change.IsWritten))], cluster))
            .Select(item => (Transition: item, Steps: item.AddTo(order)))
            .ToArray();
        var crossings = Crossings.Put(namespaces, order);
        var sorted = order.Sorted();
        var steps = namespaces.SelectMany(item => item.Steps.Steps).ToDictionary();
        var others = changes.Where(change => change.IsWritten && (change.Old ?? change.New) is not NetworkPolicy).ToArray();
        var written = others.Where(change => change.New is not null).Select(change => new TransitionStep(change.Old is null ? TransitionStepKind.Create : TransitionStepKind.Update, change.New!));
        var deleted = others.Where(change => change.New is null).Select(change => new TransitionStep(TransitionStepKind.Delete, change.Old!));
        return new Transition
        {
            Steps = [.. written, .. sorted.Select(number => steps[number]), .. deleted],
            NamespacesAreIndependent = !crossings.Any(crossing => crossing.JoinsNamespaces),
            Gaps = ValueList.From(crossings.Select(crossing => crossing.GapIn(sorted)).OfType<TransitionGap>()),
            OnlyForKnownPods = ValueList.From(namespaces.Where(item => !item.Transition.IsForAllLabels).Select(item => item.Transition.Namespace)),
            UnorderedKinds = ValueList.From(others.Select(change => change.Id.Kind).Distinct()),
        };
    }

    /// <summary>The same way, with bridges that are marked as somebody's.</summary>
    /// <param name="mark">Marks a policy.</param>
    public Transition Marked(Func<Policy, Policy> mark) =>
        this with { Steps = ValueList.From(Steps.Select(step => step.IsBridge ? step with { Policy = mark(step.Policy) } : step)) };

    private static (string Group, string Kind, string Namespace, string Name) Identity(Policy policy) => (policy.ApiVersion.Split('/')[0], policy.Kind, policy.Namespace ?? (policy is NetworkPolicy ? "default" : ""), policy.Name);

    private static PolicyVersion? Version(Policy? policy) => policy is null ? null : new PolicyVersion((NetworkPolicy)policy);
}
