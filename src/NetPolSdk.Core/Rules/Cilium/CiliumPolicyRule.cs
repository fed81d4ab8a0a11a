namespace NetPolSdk;

/// <summary>A rule about one policy of Cilium.</summary>
internal abstract class CiliumPolicyRule(string id) : PolicyRule(id)
{
    public sealed override void Judge(Policy policy, Verdicts verdicts)
    {
        if (policy is CiliumPolicy ciliumPolicy)
        {
            Judge(ciliumPolicy, verdicts);
        }
    }

    protected abstract void Judge(CiliumPolicy policy, Verdicts verdicts);
}
