namespace NetPolSdk;

/// <summary>A requirement of one label.</summary>
/// <param name="Of">Whose label.</param>
/// <param name="Requirement">The requirement.</param>
internal sealed record LabelHolds(SeenLabels Of, LabelRequirement Requirement) : PodCondition
{
    public override bool? Holds(SeenPod pod) => pod.Knows(Of, Requirement.Key) ? Requirement.Matches(pod.Of(Of)) : null;

    public override string ToString() => SeenText.Of(Of, Requirement.Key) + Requirement.ToString().Replace(ClusterServiceAccount.NameKey, "name");
}
