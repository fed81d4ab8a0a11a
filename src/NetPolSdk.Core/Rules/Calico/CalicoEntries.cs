namespace NetPolSdk;

/// <summary>The rules of a policy of Calico with their fields.</summary>
internal static class CalicoEntries
{
    /// <summary>Each rule, its field, and whether it is of ingress.</summary>
    public static IEnumerable<(FieldPath Field, bool IsIngress, CalicoRule Rule)> Entries(this CalicoPolicy policy) =>
        Of(policy.Ingress, FieldPath.Spec.Field("ingress"), true).Concat(Of(policy.Egress, FieldPath.Spec.Field("egress"), false));

    /// <summary>Each side of each rule that says something.</summary>
    public static IEnumerable<(FieldPath Field, CalicoRule Rule, CalicoEntity Entity, bool IsPeer)> Entities(this CalicoPolicy policy)
    {
        foreach (var (field, isIngress, rule) in policy.Entries())
        {
            if (!rule.Source.IsAnyone)
            {
                yield return (field.Field("source"), rule, rule.Source, isIngress);
            }

            if (!rule.Destination.IsAnyone)
            {
                yield return (field.Field("destination"), rule, rule.Destination, !isIngress);
            }
        }
    }

    /// <summary>Whether it is enforced for pods: what is staged is not, and what comes before connection tracking is for hosts.</summary>
    public static bool IsForPods(this CalicoPolicy policy) => !policy.IsStaged && policy is not CalicoGlobalPolicy { DoNotTrack: true } and not CalicoGlobalPolicy { PreDnat: true };

    private static IEnumerable<(FieldPath Field, bool IsIngress, CalicoRule Rule)> Of(ValueList<CalicoRule> rules, FieldPath list, bool isIngress) =>
        rules.Select((rule, index) => (list.Index(index), isIngress, rule));
}
