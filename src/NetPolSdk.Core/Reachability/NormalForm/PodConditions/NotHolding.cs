namespace NetPolSdk;

/// <summary>The opposite of a condition.</summary>
/// <param name="Operand">The condition.</param>
internal sealed record NotHolding(PodCondition Operand) : PodCondition
{
    public override bool? Holds(SeenPod pod) => !Operand.Holds(pod);

    public override IEnumerable<PodCondition> WithInner() => Operand.WithInner().Prepend(this);

    public override string ToString() => $"not ({Operand})";
}
