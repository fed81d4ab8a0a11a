namespace NetPolSdk;

/// <summary>
/// NPS1007: a manifest without policyTypes. What it isolates then depends on which rules it happens to have.
/// Source: Kubernetes API reference, "NetworkPolicySpec", <c>policyTypes</c>.
/// </summary>
internal sealed class PolicyTypesLeftOut() : DocumentRule(RuleIds.PolicyTypesLeftOut)
{
    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        if (written.Types.Count > 0 || EgressWithoutPolicyTypes.IsSo(written) || EmptyEgressList.IsSo(written))
        {
            return;
        }

        var types = written.Policy.PolicyTypes == PolicyTypes.Ingress ? "[Ingress]" : "[Ingress, Egress]";
        Yes(
            verdicts,
            written.Policy,
            DeadRules.Field,
            $"policyTypes is left out, and the server makes it {types} because of the rules that are there now.",
            $"Write policyTypes: {types}.");
    }
}
