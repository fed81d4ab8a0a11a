namespace NetPolSdk;

/// <summary>
/// NPS2013: a policy for pods on their nodes' network, on which it has no effect that anybody promises. A policy for all pods of a namespace is reported where
/// all that are known there are such pods. Source: Kubernetes docs, "NetworkPolicy and hostNetwork pods".
/// </summary>
internal sealed class SelectsHostNetwork() : NetworkPolicyRule(RuleIds.SelectsHostNetwork)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        var selector = policy.Subject.Selector;
        if (verdicts.Options.Cluster is not { } cluster || Hole.Is(policy.Namespace) || selector.Requirements().Any(requirement => requirement.HasHole()))
        {
            return;
        }

        var selected = cluster.WorkloadsIn(Cluster.NamespaceOf(policy)).Where(workload => selector.Matches(workload.Labels)).ToArray();
        var onHost = selected.Where(workload => workload.IsHostNetwork).ToArray();
        if (onHost.Length > 0 && (!selector.IsEverything || onHost.Length == selected.Length))
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field("podSelector"),
                $"The pods of {onHost[0]} use their node's network; most network plugins apply no NetworkPolicy to them.",
                "Protect them by a policy for hosts of the network plugin, or give them a network of their own.");
        }
    }
}
