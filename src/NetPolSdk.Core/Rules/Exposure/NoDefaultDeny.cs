namespace NetPolSdk;

/// <summary>NPS3006: a namespace with policies, none of which isolates every pod for ingress, so that a new pod is open until somebody writes a policy for it.</summary>
internal sealed class NoDefaultDeny() : WholeSetRule(RuleIds.NoDefaultDeny)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        foreach (var group in set.All.OfType<NetworkPolicy>().GroupBy(Cluster.NamespaceOf, StringComparer.Ordinal).Where(group => !Hole.Is(group.Key) && UnprotectedWorkloads.AreKnownIn(group.Key, verdicts.Options)))
        {
            if (group.FirstOrDefault(set.Judged.Contains) is { } first && !group.Any(policy => policy.Subject.Selector.IsEverything && (policy.PolicyTypes & PolicyTypes.Ingress) != 0))
            {
                if (set.IsComplete && !set.All.Any(policy => Hole.Is(policy.Namespace)))
                {
                    Yes(
                        verdicts,
                        first,
                        FieldPath.Metadata.Field("namespace"),
                        $"No policy isolates every pod of namespace {group.Key}: pods that no policy selects, and pods that are added later, admit everybody.",
                        $"Add a default denial: Baseline.For({Quoted.Text(group.Key)}).DenyAll(), in YAML a policy with an empty podSelector and no rules.");
                }
                else
                {
                    Maybe(verdicts, first);
                }
            }
        }
    }
}
