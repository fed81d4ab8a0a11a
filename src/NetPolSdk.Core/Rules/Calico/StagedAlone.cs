namespace NetPolSdk;

/// <summary>NPS7011: a staged policy without the enforced one. Source: Calico docs, "Staged network policies".</summary>
internal sealed class StagedAlone() : WholeSetRule(RuleIds.StagedAlone)
{
    private const string Prefix = "Staged";

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        foreach (var policy in set.Judged)
        {
            if (policy is not ICalicoStagedPolicy { StagedAction: null or CalicoStagedAction.Set })
            {
                continue;
            }

            var kind = policy.Kind == "StagedKubernetesNetworkPolicy" ? nameof(NetworkPolicy) : policy.Kind.Substring(Prefix.Length);
            if (set.All.Any(other => other.Kind == kind && other.Name == policy.Name && other.Namespace == policy.Namespace))
            {
                continue;
            }

            if (set.IsComplete)
            {
                Yes(verdicts, policy, FieldPath.Of("kind"), $"The policy is reported in flow logs and never enforced, and there is no {kind} of its name that is.", $"Once its effect has been looked at, make it a {kind}.");
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }
}
