namespace NetPolSdk;

/// <summary>A rule about one admin policy.</summary>
internal abstract class AdminPolicyRule(string id) : PolicyRule(id)
{
    public sealed override void Judge(Policy policy, Verdicts verdicts)
    {
        if (policy is AdminPolicy adminPolicy)
        {
            Judge(adminPolicy, verdicts);
        }
    }

    protected abstract void Judge(AdminPolicy policy, Verdicts verdicts);
}
