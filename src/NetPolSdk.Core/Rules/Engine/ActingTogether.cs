namespace NetPolSdk;

/// <summary>
/// The policies of a set that select the pods of one of them. What they allow adds up.
/// Source: Kubernetes docs, "Network Policies", section "The two sorts of pod isolation".
/// </summary>
internal sealed class ActingTogether(PolicySet set)
{
    private readonly ILookup<string, NetworkPolicy> _byNamespace = set.All.OfType<NetworkPolicy>().ToLookup(policy => policy.Namespace ?? "", StringComparer.Ordinal);

    /// <summary>
    /// Whether an ingress rule of the policy itself, or of one that selects all of its pods, is of a kind; maybe, where a policy that may
    /// select them has one, or where policies may be missing.
    /// </summary>
    public Answer AnyIngress(NetworkPolicy policy, Func<IngressRule, Answer> isOfKind) =>
        Any(policy, PolicyTypes.Ingress, other => other.Ingress.Count == 0 ? Answer.No : other.Ingress.Select(isOfKind).Max());

    /// <inheritdoc cref="AnyIngress"/>
    public Answer AnyEgress(NetworkPolicy policy, Func<EgressRule, Answer> isOfKind) =>
        Any(policy, PolicyTypes.Egress, other => other.Egress.Count == 0 ? Answer.No : other.Egress.Select(isOfKind).Max());

    private Answer Any(NetworkPolicy policy, PolicyTypes direction, Func<NetworkPolicy, Answer> hasRule)
    {
        var answer = Answer.No;
        foreach (var other in Candidates(policy).Where(other => (other.PolicyTypes & direction) != 0))
        {
            answer = answer.Or(hasRule(other).And(ReferenceEquals(other, policy) ? Answer.Yes : Selects(other, policy)));
        }

        return set.IsComplete ? answer : answer.Or(Answer.Maybe);
    }

    private IEnumerable<NetworkPolicy> Candidates(NetworkPolicy policy) => IsUnknown(policy.Namespace)
        ? _byNamespace.SelectMany(group => group)
        : _byNamespace.Where(group => group.Key == policy.Namespace || IsUnknown(group.Key)).SelectMany(group => group);

    /// <summary>A policy that names no namespace may be applied to any.</summary>
    private static bool IsUnknown(string? name) => string.IsNullOrEmpty(name) || Hole.Is(name);

    private static Answer Selects(NetworkPolicy other, NetworkPolicy policy)
    {
        var selects = SelectorImplication.Implies(policy.Subject.Selector, other.Subject.Selector);
        return selects == Answer.Yes && other.Namespace != policy.Namespace ? Answer.Maybe : selects;
    }
}
