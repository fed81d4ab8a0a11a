namespace NetPolSdk.Deployment.Transitions;

/// <summary>All pods of a namespace, present or to come, that no policy of it can tell apart.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="NamespaceLabels">Its labels.</param>
/// <param name="Boxes">The labels of the pods.</param>
/// <param name="Changes">The policies that select the pods before or after.</param>
internal sealed record PodGroup(string Namespace, ValueMap NamespaceLabels, IReadOnlyList<LabelBox> Boxes, IReadOnlyList<PolicyChange> Changes)
{
    private readonly PolicyChange[][] _old = [Selecting(Changes, Boxes, Direction.Ingress, change => change.Old), Selecting(Changes, Boxes, Direction.Egress, change => change.Old)];
    private readonly PolicyChange[][] _new = [Selecting(Changes, Boxes, Direction.Ingress, change => change.New), Selecting(Changes, Boxes, Direction.Egress, change => change.New)];

    /// <summary>The policies that isolate the pods before.</summary>
    public PolicyChange[] Old(Direction direction) => _old[(int)direction];

    /// <summary>The policies that isolate the pods after.</summary>
    public PolicyChange[] New(Direction direction) => _new[(int)direction];

    /// <summary>Whether the pods are isolated before and after, so that a bridge must not allow them everything.</summary>
    public bool IsIsolatedThroughout(Direction direction) => Old(direction).Length > 0 && New(direction).Length > 0;

    /// <summary>Whether anything changes for the pods.</summary>
    public bool IsTouched(Direction direction) => Old(direction).Concat(New(direction)).Any(change => change.IsChanged);

    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}: pods {string.Join(" or ", Boxes)}";

    private static PolicyChange[] Selecting(IReadOnlyList<PolicyChange> changes, IReadOnlyList<LabelBox> boxes, Direction direction, Func<PolicyChange, PolicyVersion?> version) =>
        [.. changes.Where(change => version(change) is { Pods: { } pods } policy && policy.Isolates(direction) && boxes[0].IsWithin(pods))];
}
