namespace NetPolSdk;

/// <summary>Several conditions, all of which must hold; none of them always holds.</summary>
/// <param name="Parts">The conditions.</param>
internal sealed record AllHold(ValueList<PodCondition> Parts) : PodCondition
{
    public override bool? Holds(SeenPod pod)
    {
        bool? all = true;
        foreach (var part in Parts)
        {
            all &= part.Holds(pod);
        }

        return all;
    }

    public override IEnumerable<PodCondition> WithInner() => Parts.SelectMany(static part => part.WithInner()).Prepend(this);

    public override string ToString() => string.Join(" and ", Parts.Select(static part => part is AnyHolds ? $"({part})" : part.ToString()));
}
