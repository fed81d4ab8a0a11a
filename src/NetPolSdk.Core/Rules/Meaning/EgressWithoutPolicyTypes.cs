namespace NetPolSdk;

/// <summary>
/// NPS1005: a manifest with egress rules only and without policyTypes. The server adds Ingress to the types, so that the pods are cut off
/// as well. Source: Kubernetes API reference, "NetworkPolicySpec", <c>policyTypes</c>.
/// </summary>
internal sealed class EgressWithoutPolicyTypes() : DocumentRule(RuleIds.EgressWithoutPolicyTypes)
{
    /// <summary>Whether the policy says something about egress only, and no type.</summary>
    public static bool IsSo(WrittenPolicy written) =>
        written.Types.Count == 0 && written.Policy.Egress.Count > 0 && !written.Names("ingress");

    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        if (IsSo(written))
        {
            Yes(
                verdicts,
                written.Policy,
                DeadRules.Field,
                "policyTypes is left out, and then it always holds Ingress: the policy also denies every connection to the pods.",
                "Write policyTypes: [Egress], or [Ingress, Egress] where the denial is meant.");
        }
    }
}
