namespace NetPolSdk;

/// <summary>Several conditions, one of which must hold; of none, never.</summary>
/// <param name="Parts">The conditions.</param>
internal sealed record AnyHolds(ValueList<PodCondition> Parts) : PodCondition
{
    public override bool? Holds(SeenPod pod)
    {
        bool? any = false;
        foreach (var part in Parts)
        {
            any |= part.Holds(pod);
        }

        return any;
    }

    public override IEnumerable<PodCondition> WithInner() => Parts.SelectMany(static part => part.WithInner()).Prepend(this);

    public override string ToString() => string.Join(" or ", Parts);
}
