namespace NetPolSdk;

/// <summary>NPS2015: a part of a policy that the cluster's network plugin does not enforce. Source: Azure's docs on network policies in AKS; Cilium docs, "SCTP support".</summary>
internal sealed class UnsupportedFeature() : NetworkPolicyRule(RuleIds.UnsupportedFeature)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        var plugin = verdicts.Options.NetworkPlugin;
        if (plugin is not (NetworkPlugin.AzureNpm or NetworkPlugin.AzureNpmWindows or NetworkPlugin.Cilium))
        {
            return;
        }

        foreach (var part in policy.Parts())
        {
            if (Unsupported(part.Value, plugin) is { } problem)
            {
                Yes(verdicts, policy, part.Path, problem.What, problem.Remedy);
            }
        }
    }

    private static (string What, string Remedy)? Unsupported(object part, NetworkPlugin plugin) => (part, plugin) switch
    {
        (Port { Protocol: Protocol.Sctp }, NetworkPlugin.Cilium) =>
            ("Cilium matches SCTP only where it is switched on, with sctp.enabled in its configuration.", "Check that it is."),
        (_, NetworkPlugin.Cilium) => null,
        (IpBlock { Cidr.IsHole: false, Cidr.IsIPv6: true }, _) => ("Azure Network Policy Manager does not know IPv6.", "Use Azure CNI powered by Cilium, or Calico."),
        (_, NetworkPlugin.AzureNpm) => null,
        (Port { Protocol: Protocol.Sctp }, _) => ("On Windows nodes Azure Network Policy Manager does not know SCTP.", "Use TCP or UDP there."),
        (Port { Name: not null }, _) => ("On Windows nodes Azure Network Policy Manager does not know named ports.", "Write the number."),
        (IpBlock { Exceptions.Count: > 0 }, _) => ("On Windows nodes Azure Network Policy Manager does not know except.", "Write the ranges that remain."),
        (Pods pods, _) when HasNegative(pods.Selector) => Negative,
        (Namespaces namespaces, _) when HasNegative(namespaces.Selector) => Negative,
        (PodsInNamespaces both, _) when HasNegative(both.Pods.Selector) || HasNegative(both.Namespaces.Selector) => Negative,
        _ => null,
    };

    private static (string What, string Remedy) Negative { get; } =
        ("On Windows nodes Azure Network Policy Manager does not know NotIn and DoesNotExist.", "Select by labels that are there.");

    private static bool HasNegative(LabelSelector selector) => selector.MatchExpressions.Any(requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist);
}
