namespace NetPolSdk;

/// <summary>
/// The annotations that a policy has on the wire: the author's own, and those in which its reasons and deliberate ORs
/// are kept.
/// </summary>
internal static class WrittenAnnotations
{
    /// <exception cref="InvalidPolicyException">With the reasons, the annotations have more bytes than a server takes.</exception>
    public static ValueMap Of(NetworkPolicy policy)
    {
        var kept = KeptReason(policy);
        var alternatives = new List<string>();

        for (var i = 0; i < policy.Ingress.Count; i++)
        {
            Keep("ingress", i, policy.Ingress[i].Reason, "from", policy.Ingress[i].From, kept, alternatives);
        }

        for (var i = 0; i < policy.Egress.Count; i++)
        {
            Keep("egress", i, policy.Egress[i].Reason, "to", policy.Egress[i].To, kept, alternatives);
        }

        if (alternatives.Count > 0)
        {
            kept.Add(new(PolicyAnnotations.AnyOf, string.Join(",", alternatives)));
        }

        return kept.Count == 0 ? policy.Metadata.Annotations : Joined(policy.Metadata.Annotations, kept);
    }

    /// <inheritdoc cref="Of(NetworkPolicy)"/>
    public static ValueMap Of(AdminPolicy policy)
    {
        var kept = KeptReason(policy);
        Keep("ingress", policy.Ingress.Select(static rule => rule.Reason), kept);
        Keep("egress", policy.Egress.Select(static rule => rule.Reason), kept);
        return kept.Count == 0 ? policy.Metadata.Annotations : Joined(policy.Metadata.Annotations, kept);
    }

    /// <inheritdoc cref="Of(NetworkPolicy)"/>
    public static ValueMap Of(CalicoPolicy policy)
    {
        var kept = KeptReason(policy);
        Keep("ingress", policy.Ingress.Select(static rule => rule.Reason), kept);
        Keep("egress", policy.Egress.Select(static rule => rule.Reason), kept);
        return kept.Count == 0 ? policy.Metadata.Annotations : Joined(policy.Metadata.Annotations, kept);
    }

    /// <inheritdoc cref="Of(NetworkPolicy)"/>
    public static ValueMap Of(CiliumPolicy policy)
    {
        var kept = KeptReason(policy);
        foreach (var (field, spec) in policy.Rules())
        {
            foreach (var list in spec.Lists())
            {
                Keep(PolicyAnnotations.ListOf(field, list.Field), list.Rules.Select(static rule => rule.Reason), kept);
            }
        }

        return kept.Count == 0 ? policy.Metadata.Annotations : Joined(policy.Metadata.Annotations, kept);
    }

    /// <summary>The annotations of an object that has no rules.</summary>
    /// <inheritdoc cref="Of(NetworkPolicy)"/>
    public static ValueMap OfReason(Policy policy) =>
        policy.Reason is { } reason ? Joined(policy.Metadata.Annotations, [new(PolicyAnnotations.Because, reason)]) : policy.Metadata.Annotations;

    private static List<KeyValuePair<string, string>> KeptReason(Policy policy) =>
        policy.Reason is { } reason ? [new(PolicyAnnotations.Because, reason)] : [];

    private static void Keep(string direction, IEnumerable<string?> reasons, List<KeyValuePair<string, string>> kept) =>
        kept.AddRange(reasons
            .Select((reason, index) => new KeyValuePair<string, string?>(PolicyAnnotations.BecauseOfRule(direction, index), reason))
            .Where(static entry => entry.Value is not null)
            .Select(static entry => new KeyValuePair<string, string>(entry.Key, entry.Value!)));

    private static void Keep(string direction, int index, string? reason, string peersField, Peers peers, List<KeyValuePair<string, string>> kept, List<string> alternatives)
    {
        if (reason is not null)
        {
            kept.Add(new(PolicyAnnotations.BecauseOfRule(direction, index), reason));
        }

        if (peers is { IsAnyOf: true, IsAnyone: false })
        {
            alternatives.Add(FieldPath.Spec.Field(direction).Index(index).Field(peersField).ToString());
        }
    }

    private static ValueMap Joined(ValueMap annotations, List<KeyValuePair<string, string>> kept)
    {
        var joined = ValueMap.From(annotations.Concat(kept));
        SyntaxFault.ThrowIfAny(LabelSyntax.AnnotationSizeFault(joined), "metadata.annotations", null, "policy");
        return joined;
    }
}
