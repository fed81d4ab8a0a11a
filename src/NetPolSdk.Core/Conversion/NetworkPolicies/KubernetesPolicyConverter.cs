namespace NetPolSdk;

/// <summary>The engines' policies of a namespace as NetworkPolicies, where nothing is lost.</summary>
internal sealed class KubernetesPolicyConverter : NamespacedConverter
{
    public override bool Takes(Policy policy) => policy is CalicoNetworkPolicy or CiliumNetworkPolicy;

    public override void Convert(ConversionDraft draft)
    {
        foreach (var policy in draft.Sources)
        {
            NetworkPolicy[] read = policy is CiliumNetworkPolicy cilium
                ? [.. CiliumPolicyReading.Read(cilium, draft)]
                : CalicoPolicyReading.Read((CalicoNetworkPolicy)policy, draft) is { } one ? [one] : [];
            foreach (var converted in read)
            {
                draft.Add(policy, converted);
            }
        }
    }

    protected override NetworkPolicy? ReadBack(Policy converted) => null;
}
