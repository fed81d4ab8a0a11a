namespace NetPolSdk;

/// <summary>What the conversions between v1alpha1 and v1alpha2 of admin policies have in common: how they are proven.</summary>
internal abstract class AdminKindConverter : PolicyConverter
{
    private static readonly ClusterPods Everybody = ClusterPods.FromNamespaces(Namespaces.All);

    /// <summary>Denies all connections to pods that get past the admin tier.</summary>
    private static readonly Policy DeniedIngress = new ClusterNetworkPolicy(ObjectMetadata.Named("denied-ingress"), Everybody, AdminTier.Baseline, 0)
    {
        Ingress = [new AdminIngressRule(AdminAction.Deny, Everybody, Ports.All, null, null)],
    };

    /// <summary>Denies all connections from pods that get past the admin tier.</summary>
    private static readonly Policy DeniedEgress = new ClusterNetworkPolicy(ObjectMetadata.Named("denied-egress"), Everybody, AdminTier.Baseline, 0)
    {
        Egress = [new AdminEgressRule(AdminAction.Deny, AdminDestinations.Of(Everybody, Networks.Of("0.0.0.0/0", "::/0")), Ports.All, null, null)],
    };

    public sealed override bool AreAlike(ConversionDraft draft)
    {
        var others = draft.Others.OfType<AdminPolicy>().ToArray();
        return AdminRuleSequence.AreAlike([.. draft.Sources.Cast<AdminPolicy>(), .. others], [.. draft.Converted.Cast<AdminPolicy>(), .. others]);
    }

    /// <summary>
    /// What a policy of the admin tier allows, and what it passes on or says nothing of, are told apart by denying all the rest, for each end
    /// on its own, so that what one end denies does not hide a difference at the other. After the baseline there is nothing left.
    /// </summary>
    public sealed override IEnumerable<ProofQuestion> Questions(ConversionDraft draft)
    {
        if (draft.Sources.Any(static policy => IsOf(AdminTier.Admin, policy)))
        {
            yield return Question(AdminTier.Admin, draft, DeniedIngress);
            yield return Question(AdminTier.Admin, draft, DeniedEgress);
        }

        if (draft.Sources.Any(static policy => IsOf(AdminTier.Baseline, policy)))
        {
            yield return Question(AdminTier.Baseline, draft, null);
        }
    }

    private static ProofQuestion Question(AdminTier tier, ConversionDraft draft, Policy? rest)
    {
        Policy[] others = [.. draft.Others.Where(policy => IsOf(tier, policy)), .. rest is null ? Array.Empty<Policy>() : [rest]];
        Policy[] sources = [.. draft.Sources.Where(policy => IsOf(tier, policy))];
        return new ProofQuestion(sources[0], [.. sources, .. others], [.. draft.Converted.Where(policy => IsOf(tier, policy)), .. others]);
    }

    private static bool IsOf(AdminTier tier, Policy policy) => policy is AdminPolicy admin && admin.Tier == tier;
}
