namespace NetPolSdk;

/// <summary>NPS1008: a policy type that is written twice, most likely in place of the other one.</summary>
internal sealed class RepeatedPolicyTypes() : DocumentRule(RuleIds.RepeatedPolicyTypes)
{
    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        var types = written.Types;
        for (var i = 1; i < types.Count; i++)
        {
            var type = (types[i] as ScalarNode)?.Text;
            if (types.Take(i).Any(earlier => (earlier as ScalarNode)?.Text == type))
            {
                Yes(
                    verdicts,
                    written.Policy,
                    DeadRules.Field.Index(i),
                    $"policyTypes names {type} twice, and the policy isolates the pods in that direction only.",
                    $"Remove one, or write {(type == "Ingress" ? "Egress" : "Ingress")} where that is meant.");
            }
        }
    }
}
