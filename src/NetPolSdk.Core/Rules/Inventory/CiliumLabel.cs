namespace NetPolSdk;

/// <summary>
/// NPS4006: a label that only Cilium knows, in a NetworkPolicy. Cilium gives its own endpoints such labels; pods and namespaces do not
/// have them, so that the API's selectors match nothing by them. Source: Cilium docs, "Layer 3 Policies".
/// </summary>
internal sealed class CiliumLabel() : NetworkPolicyRule(RuleIds.CiliumLabel)
{
    private const string PodNamespace = "io.kubernetes.pod.namespace";
    private const string NamespaceLabels = "io.cilium.k8s.namespace.labels.";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        Judge(policy, PolicySelectors.Subject, policy.Subject, verdicts);
        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            Judge(policy, field, peer, verdicts);
        }
    }

    private void Judge(NetworkPolicy policy, FieldPath field, Peer peer, Verdicts verdicts)
    {
        foreach (var requirement in Requirements(peer))
        {
            if (Remedy(requirement) is { } remedy)
            {
                Yes(verdicts, policy, field, $"The label {requirement.Key} exists in Cilium's own policies only; no pod or namespace has it, so this selects nothing.", remedy, Facts(requirement, peer));
            }
        }
    }

    private static string? Remedy(LabelRequirement requirement)
    {
        if (requirement.Key == PodNamespace)
        {
            return requirement.Values.Count == 1 && !Hole.Is(requirement.Values[0])
                ? $"Select the namespace: Namespaces.Named({Quoted.Text(requirement.Values[0])}), in YAML a namespaceSelector with kubernetes.io/metadata.name."
                : "Select the namespaces by kubernetes.io/metadata.name.";
        }

        if (requirement.Key.StartsWith(NamespaceLabels, StringComparison.Ordinal))
        {
            return $"Select namespaces by their label {requirement.Key.Substring(NamespaceLabels.Length)}.";
        }

        return requirement.Key.StartsWith("io.cilium.", StringComparison.Ordinal) ? "Select labels of the pods, or of their namespaces." : null;
    }

    /// <summary>Where a namespace is selected already, its own label is what was meant.</summary>
    private static (string Name, string Value)[] Facts(LabelRequirement requirement, Peer peer) => peer is Namespaces && requirement.Key.StartsWith(NamespaceLabels, StringComparison.Ordinal)
        ? [(InventoryText.Written, requirement.Key), (InventoryText.Meant, requirement.Key.Substring(NamespaceLabels.Length))]
        : [];

    private static IEnumerable<LabelRequirement> Requirements(Peer peer) => peer switch
    {
        Pods pods => pods.Selector.Requirements(),
        Namespaces namespaces => namespaces.Selector.Requirements(),
        PodsInNamespaces both => both.Pods.Selector.Requirements().Concat(both.Namespaces.Selector.Requirements()),
        _ => [],
    };
}
