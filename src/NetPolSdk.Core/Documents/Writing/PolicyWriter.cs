namespace NetPolSdk;

/// <summary>Writes a policy of any kind, as one document.</summary>
internal static class PolicyWriter
{
    public static void Write(Policy policy, DocumentWriter writer)
    {
        switch (policy)
        {
            case NetworkPolicy networkPolicy:
                NetworkPolicyWriter.Write(networkPolicy, writer);
                break;
            case AdminPolicy adminPolicy:
                AdminPolicyWriter.Write(adminPolicy, writer);
                break;
            case CalicoPolicy calicoPolicy:
                CalicoPolicyWriter.Write(calicoPolicy, writer);
                break;
            case CalicoStagedKubernetesNetworkPolicy staged:
                NetworkPolicyWriter.Write(staged, writer);
                break;
            case CalicoTier tier:
                CalicoSetWriter.Write(tier, writer);
                break;
            case CalicoAddressSet set:
                CalicoSetWriter.Write(set, writer);
                break;
            case CiliumPolicy ciliumPolicy:
                CiliumPolicyWriter.Write(ciliumPolicy, writer);
                break;
            case CiliumCidrGroup group:
                CiliumPolicyWriter.Write(group, writer);
                break;
            default:
                throw new NotSupportedException($"A {policy.Kind} of {policy.ApiVersion} cannot be written.");
        }
    }
}
