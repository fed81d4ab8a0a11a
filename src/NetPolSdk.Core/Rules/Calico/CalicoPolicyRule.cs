namespace NetPolSdk;

/// <summary>A rule about one policy of Calico.</summary>
internal abstract class CalicoPolicyRule(string id) : PolicyRule(id)
{
    public sealed override void Judge(Policy policy, Verdicts verdicts)
    {
        if (policy is CalicoPolicy calicoPolicy)
        {
            Judge(calicoPolicy, verdicts);
        }
    }

    protected abstract void Judge(CalicoPolicy policy, Verdicts verdicts);
}
