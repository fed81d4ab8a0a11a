namespace NetPolSdk.Deployment.Transitions;

/// <summary>A policy as it stands, or as it shall stand.</summary>
internal sealed class PolicyVersion
{
    private readonly Lazy<AllowedPart[]> _ingress;
    private readonly Lazy<AllowedPart[]> _egress;

    public PolicyVersion(NetworkPolicy policy)
    {
        Policy = policy;
        Pods = LabelBox.Of(policy.Subject.Selector);
        _ingress = new(() => [.. AllowedPart.Of(policy, Direction.Ingress)]);
        _egress = new(() => [.. AllowedPart.Of(policy, Direction.Egress)]);
    }

    public NetworkPolicy Policy { get; }

    /// <summary>The pods that it isolates; null for none.</summary>
    public LabelBox? Pods { get; }

    public bool Isolates(Direction direction) => Policy.PolicyTypes.HasFlag(direction == Direction.Ingress ? PolicyTypes.Ingress : PolicyTypes.Egress);

    /// <summary>What it allows in a direction in which it isolates.</summary>
    public AllowedPart[] Allows(Direction direction) => (direction == Direction.Ingress ? _ingress : _egress).Value;

    /// <summary>Whether two policies say the same, whatever they are called.</summary>
    public static bool SaySame(NetworkPolicy left, NetworkPolicy right) =>
        left.PolicyTypes == right.PolicyTypes
        && (left.Subject.Selector.Equals(right.Subject.Selector) || SelectSame(left.Subject.Selector, right.Subject.Selector))
        && left.Ingress.Select(rule => (rule.From, rule.Ports)).SequenceEqual(right.Ingress.Select(rule => (rule.From, rule.Ports)), Comparer)
        && left.Egress.Select(rule => (rule.To, rule.Ports)).SequenceEqual(right.Egress.Select(rule => (rule.To, rule.Ports)), Comparer);

    private static EqualityComparer<(Peers Peers, Ports Ports)> Comparer { get; } = EqualityComparer<(Peers Peers, Ports Ports)>.Create(
        static (left, right) => left.Ports.Equals(right.Ports) && left.Peers.SequenceEqual(right.Peers),
        static pair => pair.Ports.GetHashCode());

    private static bool SelectSame(LabelSelector left, LabelSelector right) =>
        LabelBox.Of(left) is { } one && LabelBox.Of(right) is { } other && one.IsWithin(other) && other.IsWithin(one);
}
