namespace NetPolSdk.Deployment.Transitions;

/// <summary>A class of pods, seen in one direction. The two directions of a pod are isolated apart from each other.</summary>
/// <param name="Pods">The pods.</param>
/// <param name="Direction">The direction.</param>
internal sealed record ClassDirection(PodGroup Pods, Direction Direction)
{
    /// <summary>The policies that isolate the pods before.</summary>
    public PolicyChange[] Old => Pods.Old(Direction);

    /// <summary>The policies that isolate the pods after.</summary>
    public PolicyChange[] New => Pods.New(Direction);

    /// <summary>Whether the pods become isolated for the first time.</summary>
    public bool Begins => Old.Length == 0 && New.Length > 0;

    /// <summary>Whether the pods cease to be isolated.</summary>
    public bool Ends => Old.Length > 0 && New.Length == 0;

    /// <inheritdoc/>
    public bool Equals(ClassDirection? other) => other is not null && ReferenceEquals(Pods, other.Pods) && Direction == other.Direction;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Pods), Direction);

    /// <summary>What is allowed towards, or from, certain pods at most and at least.</summary>
    /// <param name="isNew">Whether after the change, rather than before.</param>
    /// <param name="other">The other end.</param>
    public (TrafficSet AtMost, TrafficSet AtLeast) Towards(bool isNew, PodGroup other)
    {
        var policies = isNew ? New : Old;
        if (policies.Length == 0)
        {
            return (TrafficSet.All, TrafficSet.All);
        }

        var (most, least) = (TrafficSet.None, TrafficSet.None);
        foreach (var part in policies.SelectMany(change => (isNew ? change.New : change.Old)!.Allows(Direction)).Where(part => part.Peer.MaySelect(other)))
        {
            most = most.Union(part.Most);
            least = part.Peer.MustSelect(other) ? least.Union(part.Traffic) : least;
        }

        return (most, least);
    }
}
