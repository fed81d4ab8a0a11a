using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// AdminNetworkPolicies and the BaselineAdminNetworkPolicy as ClusterNetworkPolicies. What exceeds the smaller limits of v1alpha2 is split: lists into
/// neighbouring rules, policies into neighbouring priorities. Source: network-policy-api, v1alpha2, "ClusterNetworkPolicy".
/// </summary>
internal sealed class ClusterPolicyConverter : AdminKindConverter
{
    public override bool Takes(Policy policy) => policy is AdminNetworkPolicy or BaselineAdminNetworkPolicy;

    public override void Convert(ConversionDraft draft)
    {
        var taken = new HashSet<int>(draft.Sources.Concat(draft.Others).OfType<AdminPolicy>().Where(static policy => policy.Tier == AdminTier.Admin).Select(static policy => policy.Priority));
        foreach (var policy in draft.Sources.Cast<AdminPolicy>())
        {
            NoteRulesWithoutPorts(policy, draft);
            var ingress = ConversionLists.InPieces([.. policy.Ingress.SelectMany(AdminRuleSplitting.Split)], AdminLimits.Alpha2.MostRules).ToArray();
            var egress = ConversionLists.InPieces([.. policy.Egress.SelectMany(AdminRuleSplitting.Split)], AdminLimits.Alpha2.MostRules).ToArray();
            var count = Math.Max(1, Math.Max(ingress.Length, egress.Length));
            if (FirstPriority(policy, count, taken, draft) is not { } priority)
            {
                continue;
            }

            var name = Name(policy, draft);
            for (var at = 0; at < count; at++)
            {
                var metadata = ConvertedMetadata.Of(policy, at == 0 || name.Length == 0 ? name : ConvertedMetadata.Numbered(name, at + 1));
                var part = new ClusterNetworkPolicy(metadata, policy.Subject, policy.Tier, priority + at)
                {
                    Ingress = at < ingress.Length ? ValueList.Create<AdminIngressRule>(ingress[at]) : [],
                    Egress = at < egress.Length ? ValueList.Create<AdminEgressRule>(egress[at]) : [],
                };
                draft.Add(policy, part.WithReason(policy.Reason));
            }
        }
    }

    private static int? FirstPriority(AdminPolicy policy, int count, HashSet<int> taken, ConversionDraft draft) =>
        policy.Tier == AdminTier.Admin ? AdminPriority(policy, count, taken, draft) : BaselinePriority(policy, count, draft);

    /// <summary>The parts of a policy come one after the other, before whatever came after it.</summary>
    private static int? AdminPriority(AdminPolicy policy, int count, HashSet<int> taken, ConversionDraft draft)
    {
        var field = FieldPath.Spec.Field(policy.Ingress.Count > policy.Egress.Count ? "ingress" : "egress");
        var (first, last) = (policy.Priority, policy.Priority + count - 1);
        var further = Enumerable.Range(first + 1, count - 1).ToArray();
        if (last > AdminLimits.GreatestPriority || further.Any(taken.Contains))
        {
            draft.Refuse(
                policy,
                field,
                $"A ClusterNetworkPolicy may have {Text(AdminLimits.Alpha2.MostRules)} rules in a direction, so that {Text(count)} policies of the priorities {Text(first)} to {Text(last)} would have to take its place, and not all of these are free.",
                "Give this policy a lower priority number or those after it higher ones, or put its rules into fewer.");
            return null;
        }

        taken.UnionWith(further);
        if (count > 1)
        {
            draft.Note(policy, field, $"It becomes {Text(count)} policies of the priorities {Text(first)} to {Text(last)}, as one may have {Text(AdminLimits.Alpha2.MostRules)} rules in a direction. No other policy of the cluster may have one of these.");
        }

        return first;
    }

    /// <summary>Whatever comes to the baseline later can be put before it.</summary>
    private static int? BaselinePriority(AdminPolicy policy, int count, ConversionDraft draft)
    {
        if (draft.Others.OfType<ClusterNetworkPolicy>().FirstOrDefault(static other => other.Tier == AdminTier.Baseline) is { } beside)
        {
            draft.Refuse(
                policy,
                FieldPath.Of("kind"),
                $"{new PolicyOrigin(beside, FieldPath.Root)} is of the baseline, too, and which of them is asked first is not defined, so that no priority says the same.",
                "Decide which comes first, and write the baseline as a ClusterNetworkPolicy of that priority.");
            return null;
        }

        var first = AdminLimits.GreatestPriority - count + 1;
        draft.Note(policy, FieldPath.Root, count == 1
            ? $"A baseline has a priority now. It is {Text(first)}, the last one, so that others can come before it."
            : $"It becomes {Text(count)} policies of the priorities {Text(first)} to {Text(AdminLimits.GreatestPriority)} of the baseline, as one may have {Text(AdminLimits.Alpha2.MostRules)} rules in a direction.");
        return first;
    }

    /// <summary>Every baseline is named default, and now shares its names with the other policies.</summary>
    private static string Name(AdminPolicy policy, ConversionDraft draft)
    {
        if (policy.Tier == AdminTier.Admin || !draft.Sources.Concat(draft.Others).Any(other => other is AdminNetworkPolicy or ClusterNetworkPolicy && other.Name == policy.Name))
        {
            return policy.Name;
        }

        var name = policy.Name + "-baseline";
        draft.Note(policy, FieldPath.Metadata.Field("name"), $"It is named {name}, as another policy is named {policy.Name}.");
        return name;
    }

    private static void NoteRulesWithoutPorts(AdminPolicy policy, ConversionDraft draft)
    {
        var lists = policy.Ingress.Select(static (rule, at) => (rule.Ports, Path: FieldPath.Spec.Field("ingress").Index(at)))
            .Concat(policy.Egress.Select(static (rule, at) => (rule.Ports, Path: FieldPath.Spec.Field("egress").Index(at))));
        foreach (var (ports, path) in lists)
        {
            for (var at = 0; at < ports.Count; at++)
            {
                if (AdminRuleSplitting.IsEmpty(ports[at]))
                {
                    draft.Note(policy, path.Field("ports").Index(at), "The range ends before it begins. It holds no port and is left out, and with it the rule if it has no other.");
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
