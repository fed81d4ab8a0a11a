namespace NetPolSdk;

/// <summary>
/// NPS1006 in manifests: <c>egress: []</c> reads like "no egress", and has no effect without the type Egress.
/// Source: Kubernetes API reference, "NetworkPolicySpec", <c>egress</c> and <c>policyTypes</c>.
/// </summary>
internal sealed class EmptyEgressList() : DocumentRule(RuleIds.EgressNotDenied)
{
    /// <summary>Whether the list is there and has no effect.</summary>
    public static bool IsSo(WrittenPolicy written) =>
        written.HasEmptyList("egress") && (written.Policy.PolicyTypes & PolicyTypes.Egress) == 0;

    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        // Where the name speaks of a denial as well, EgressDenialByName says it.
        if (IsSo(written) && DenialName.Of(written.Policy.Name) is not { Egress: true, IsExplicit: true })
        {
            Yes(
                verdicts,
                written.Policy,
                FieldPath.Spec.Field("egress"),
                "The empty list of egress rules denies nothing, because policyTypes lacks Egress: every connection from the pods stays allowed.",
                "Add Egress to policyTypes for a denial, or leave egress out.");
        }
    }
}
