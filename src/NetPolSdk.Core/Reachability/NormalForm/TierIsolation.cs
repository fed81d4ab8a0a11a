namespace NetPolSdk;

/// <summary>Says that what no rule of the tier decides is denied, to or from certain pods.</summary>
/// <param name="Subject">The pods.</param>
/// <param name="Direction">The direction, seen from them.</param>
/// <param name="Origin">The policy that isolates them.</param>
internal sealed record TierIsolation(PodTerm Subject, Direction Direction, PolicyOrigin Origin)
{
    /// <summary>Why the pods may not be isolated after all; none where they are for certain.</summary>
    public Doubt Doubt { get; init; }
}
