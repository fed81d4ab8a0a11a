namespace NetPolSdk;

/// <summary>Why a policy cannot become one of another kind.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Path">The part that has no counterpart, as Kubernetes writes it; the root where it is the policy as a whole.</param>
/// <param name="Reason">What the other kind cannot say, or would say differently, as a sentence.</param>
/// <param name="Remedy">What one would have to change, as a sentence.</param>
public sealed record ConversionRefusal(Policy Policy, FieldPath Path, string Reason, string Remedy)
{
    /// <summary>Two ends for which the converted policies allow other traffic than the given ones; null where the refusal needs no example.</summary>
    public ConnectionChange? Counterexample { get; init; }

    /// <summary>The refusal on one line.</summary>
    public override string ToString() => $"{new PolicyOrigin(Policy, Path)}: {Reason} {Remedy}";
}
