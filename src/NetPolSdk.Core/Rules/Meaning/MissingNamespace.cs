namespace NetPolSdk;

/// <summary>NPS1024: a policy without <c>metadata.namespace</c>.</summary>
internal sealed class MissingNamespace() : NetworkPolicyRule(RuleIds.MissingNamespace)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (policy.Namespace is null)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Metadata.Field("namespace"),
                "The policy names no namespace, so it lands in whichever one the applying client has selected, and selects pods only there.",
                "Write .InNamespace(\"...\"), or metadata.namespace.");
        }
    }
}
