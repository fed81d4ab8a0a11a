namespace NetPolSdk;

/// <summary>A rule about one NetworkPolicy.</summary>
internal abstract class NetworkPolicyRule(string id) : PolicyRule(id)
{
    public sealed override void Judge(Policy policy, Verdicts verdicts)
    {
        if (policy is NetworkPolicy networkPolicy)
        {
            Judge(networkPolicy, verdicts);
        }
    }

    protected abstract void Judge(NetworkPolicy policy, Verdicts verdicts);
}
