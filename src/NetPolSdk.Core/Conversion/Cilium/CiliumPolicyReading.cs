namespace NetPolSdk;

/// <summary>CiliumNetworkPolicies as NetworkPolicies, one for each of their rules, where nothing is lost. Source: Cilium docs, "Network Policy".</summary>
internal sealed class CiliumPolicyReading
{
    private readonly CiliumNetworkPolicy _policy;
    private readonly ConversionDraft _draft;
    private readonly int _refused;

    private CiliumPolicyReading(CiliumNetworkPolicy policy, ConversionDraft draft)
    {
        (_policy, _draft) = (policy, draft);
        _refused = draft.Refusals.Count;
    }

    /// <summary>The policies; none where something was refused.</summary>
    public static IEnumerable<NetworkPolicy> Read(CiliumNetworkPolicy policy, ConversionDraft draft)
    {
        var reading = new CiliumPolicyReading(policy, draft);
        var rules = policy.Rules().ToArray();
        var read = rules.Select((rule, at) => reading.Read(rule.Field, rule.Spec, at == 0 || policy.Name.Length == 0 ? policy.Name : ConvertedMetadata.Numbered(policy.Name, at + 1))).ToArray();
        return draft.Refusals.Count == reading._refused ? read.OfType<NetworkPolicy>() : [];
    }

    private NetworkPolicy? Read(FieldPath path, CiliumSpec spec, string name)
    {
        if (CiliumSelectorReading.Subject(spec.Subject.Selector, _policy.Namespace, out var problem) is not { } subject)
        {
            Refuse(path.Field(spec.Subject.Field), $"The selector {problem}.", "Select pods by their own labels.");
            return null;
        }

        CheckDirection(path, spec, isIngress: true);
        CheckDirection(path, spec, isIngress: false);
        var types = (spec.IsolatesIngress ? PolicyTypes.Ingress : PolicyTypes.None) | (spec.IsolatesEgress ? PolicyTypes.Egress : PolicyTypes.None);
        if (types == PolicyTypes.None && _draft.Refusals.Count == _refused)
        {
            Refuse(path, "It isolates nobody, and every NetworkPolicy does.", "Remove the rule: it has no effect.");
        }

        NoteLost(path, spec);
        var rules = new CiliumRuleReading(_policy, _draft);
        var (ingress, egress) = (rules.Read(path.Field("ingress"), spec.Ingress).ToArray(), rules.Read(path.Field("egress"), spec.Egress).ToArray());
        var policy = new NetworkPolicy(ConvertedMetadata.Of(_policy, name), subject)
        {
            PolicyTypes = types,
            Ingress = ValueList.From(ingress.Select(static rule => new IngressRule(rule.Peers, rule.Ports, rule.Reason))),
            Egress = ValueList.From(egress.Select(static rule => new EgressRule(rule.Peers, rule.Ports, rule.Reason))),
        };
        return (NetworkPolicy)policy.WithReason(_policy.Reason);
    }

    private void CheckDirection(FieldPath path, CiliumSpec spec, bool isIngress)
    {
        var (field, allowed, denied, isolates) = isIngress ? ("ingress", spec.Ingress, spec.IngressDeny, spec.IsolatesIngress) : ("egress", spec.Egress, spec.EgressDeny, spec.IsolatesEgress);
        if (denied.Count > 0)
        {
            Refuse(path.Field(field + "Deny").Index(0), "A NetworkPolicy cannot deny: what it does not allow another policy may.", "Leave it to what is not allowed, or keep the policy.");
        }

        if (allowed.Count > 0 && !isolates)
        {
            Refuse(path.Field("enableDefaultDeny").Field(field), "The rules allow without isolating, and a NetworkPolicy isolates whom it allows something.", "Enable the default denial, or remove the rules.");
        }
    }

    private void NoteLost(FieldPath path, CiliumSpec spec)
    {
        foreach (var (field, isThere) in new[] { ("labels", spec.Labels.Count > 0), ("description", spec.Description is not null), ("log", spec.LogValue is not null) })
        {
            if (isThere)
            {
                _draft.Note(_policy, path.Field(field), "A NetworkPolicy has no such field; it is left out.");
            }
        }
    }

    private void Refuse(FieldPath path, string reason, string remedy) => _draft.Refuse(_policy, path, reason, remedy);
}
