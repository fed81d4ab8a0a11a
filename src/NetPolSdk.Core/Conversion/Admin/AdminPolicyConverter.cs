using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// ClusterNetworkPolicies as v1alpha1 has them: those of the admin tier as AdminNetworkPolicies, those of the baseline as the one
/// BaselineAdminNetworkPolicy. Source: network-policy-api, v1alpha1, "AdminNetworkPolicy" and "BaselineAdminNetworkPolicy".
/// </summary>
internal sealed class AdminPolicyConverter : AdminKindConverter
{
    public override bool Takes(Policy policy) => policy is ClusterNetworkPolicy;

    public override void Convert(ConversionDraft draft)
    {
        var tiers = draft.Sources.Cast<ClusterNetworkPolicy>().ToLookup(static policy => policy.Tier);
        foreach (var policy in tiers[AdminTier.Admin])
        {
            NoteNamedPorts(policy, draft);
            var converted = new AdminNetworkPolicy(ConvertedMetadata.Of(policy), policy.Subject, policy.Priority) { Ingress = policy.Ingress, Egress = policy.Egress };
            draft.Add(policy, converted.WithReason(policy.Reason));
        }

        var baseline = tiers[AdminTier.Baseline].OrderBy(static policy => policy.Priority).ToArray();
        if (baseline.Length > 0 && CanBeOne(baseline, draft))
        {
            AddBaseline(baseline, draft);
        }
    }

    private static bool CanBeOne(ClusterNetworkPolicy[] baseline, ConversionDraft draft)
    {
        var before = draft.Refusals.Count;
        foreach (var policy in baseline.Where(policy => policy.Subject != baseline[0].Subject))
        {
            draft.Refuse(
                policy,
                FieldPath.Spec.Field("subject"),
                $"A cluster has one BaselineAdminNetworkPolicy, and that has one subject; ClusterNetworkPolicy {baseline[0].Name} of the baseline has another one.",
                "Keep one policy of the baseline, or give all of them the same subject.");
        }

        foreach (var (policy, path) in baseline.SelectMany(DomainNamePaths))
        {
            draft.Refuse(policy, path, "A BaselineAdminNetworkPolicy has no domain names.", "Name the addresses as networks, or move the rule to the admin tier.");
        }

        if (baseline.Sum(static policy => policy.Ingress.Count) > AdminLimits.Alpha1.MostRules || baseline.Sum(static policy => policy.Egress.Count) > AdminLimits.Alpha1.MostRules)
        {
            draft.Refuse(baseline[0], FieldPath.Spec, $"The policies of the baseline have more than {Text(AdminLimits.Alpha1.MostRules)} rules in a direction together, and one BaselineAdminNetworkPolicy takes their place.", "Put the rules into fewer.");
        }

        return draft.Refusals.Count == before;
    }

    private static void AddBaseline(ClusterNetworkPolicy[] baseline, ConversionDraft draft)
    {
        foreach (var policy in baseline)
        {
            NoteNamedPorts(policy, draft);
            NoteRenaming(policy, baseline.Length, draft);
        }

        var reasons = baseline.Select(static policy => policy.Reason).OfType<string>().Distinct().ToArray();
        var converted = new BaselineAdminNetworkPolicy(ConvertedMetadata.OfAll(baseline, BaselineAdminNetworkPolicy.OnlyName), baseline[0].Subject)
        {
            Ingress = ValueList.From(baseline.SelectMany(static policy => policy.Ingress).Select(static rule => new AdminIngressRule(Final(rule.Action), rule.From, rule.Ports, rule.Name, rule.Reason))),
            Egress = ValueList.From(baseline.SelectMany(static policy => policy.Egress).Select(static rule => new AdminEgressRule(Final(rule.Action), rule.To, rule.Ports, rule.Name, rule.Reason))),
        };
        draft.Add(baseline[0], converted.WithReason(reasons.Length == 0 ? null : string.Join("; ", reasons)));
    }

    /// <summary>Nothing comes after the baseline, so that what it passes on is allowed.</summary>
    private static AdminAction Final(AdminAction action) => action == AdminAction.Pass ? AdminAction.Allow : action;

    private static IEnumerable<(ClusterNetworkPolicy Policy, FieldPath Path)> DomainNamePaths(ClusterNetworkPolicy policy) =>
        from part in policy.Parts()
        where part.Value is DomainNames
        select (policy, part.Path.Field("domainNames"));

    private static void NoteRenaming(ClusterNetworkPolicy policy, int count, ConversionDraft draft)
    {
        if (policy.Name != BaselineAdminNetworkPolicy.OnlyName)
        {
            draft.Note(policy, FieldPath.Metadata.Field("name"), $"The one name of a BaselineAdminNetworkPolicy is {BaselineAdminNetworkPolicy.OnlyName}.");
        }

        if (count > 1)
        {
            draft.Note(policy, FieldPath.Spec.Field("priority"), $"Its rules stand in one policy with those of the others of the baseline, of {Text(count)} policies in the order of their priorities.");
        }

        if (policy.Ingress.Any(static rule => rule.Action == AdminAction.Pass) || policy.Egress.Any(static rule => rule.Action == AdminAction.Pass))
        {
            draft.Note(policy, FieldPath.Spec, "Pass has become Allow: nothing comes after the baseline, so that both allow.");
        }
    }

    /// <summary>The definition of the standard channel does not have the field, and a server of that channel refuses what is left.</summary>
    private static void NoteNamedPorts(ClusterNetworkPolicy policy, ConversionDraft draft)
    {
        foreach (var part in policy.Parts().Where(static part => part.Value is Port { Name: not null }))
        {
            draft.Note(policy, part.Path, "Named ports are of the experimental channel in v1alpha1; a cluster of the standard channel refuses them.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
