namespace NetPolSdk;

/// <summary>
/// NPS3005: an ingress rule that admits all pods of all namespaces. Not reported are certain pods of all namespaces, and egress, where
/// the resolver is often named so.
/// </summary>
internal sealed class EveryNamespaceAdmitted() : NetworkPolicyRule(RuleIds.EveryNamespaceAdmitted)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            var from = policy.Ingress[i].From;
            for (var j = 0; j < from.Count; j++)
            {
                if (from[j].IsEveryPod())
                {
                    Yes(
                        verdicts,
                        policy,
                        FieldPath.Spec.Field("ingress").Index(i).Field("from").Index(j),
                        $"An empty namespaceSelector admits every pod of every namespace, also of those that do not exist yet, to {policy.Subject} of {PeerText.OwnNamespace(policy)}.",
                        "Name the namespaces, or the label that they share: Namespaces.Named(\"...\"), Namespaces.Labelled(\"...\", \"...\").");
                }
            }
        }
    }
}
