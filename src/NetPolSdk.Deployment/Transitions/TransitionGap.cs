namespace NetPolSdk.Deployment.Transitions;

/// <summary>Something that no order of steps avoids: traffic that neither the old nor the new policies allow may pass for a moment.</summary>
/// <param name="From">Whose traffic.</param>
/// <param name="To">To whom.</param>
/// <param name="Traffic">The traffic.</param>
internal sealed record TransitionGap(PodGroup From, PodGroup To, TrafficSet Traffic)
{
    /// <summary>The gap in one sentence.</summary>
    public override string ToString() => $"{Traffic} from {From} to {To} may pass for a moment, though neither the old nor the new policies allow it.";
}
