using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// Calico's NetworkPolicies as those of Kubernetes, where nothing is lost: they only allow, so that neither their order nor that of their rules says anything.
/// Source: Calico docs, "Network policy".
/// </summary>
internal sealed class CalicoPolicyReading
{
    private readonly CalicoNetworkPolicy _policy;
    private readonly ConversionDraft _draft;

    private CalicoPolicyReading(CalicoNetworkPolicy policy, ConversionDraft draft) => (_policy, _draft) = (policy, draft);

    /// <summary>The policy; null where something was refused.</summary>
    public static NetworkPolicy? Read(CalicoNetworkPolicy policy, ConversionDraft draft)
    {
        var before = draft.Refusals.Count;
        var read = new CalicoPolicyReading(policy, draft).Read();
        return draft.Refusals.Count == before ? read : null;
    }

    private static bool OnlyAllows(CalicoPolicy policy) => policy.IsStaged || policy.Ingress.Concat(policy.Egress).All(static rule => rule.Action == CalicoAction.Allow);

    private NetworkPolicy Read()
    {
        CheckPlace();
        if (_policy.ServiceAccountSelector is not null)
        {
            Refuse(FieldPath.Spec.Field("serviceAccountSelector"), "A NetworkPolicy selects pods by their own labels, not by their service accounts.", "Select the pods by labels.");
        }

        if (_policy.PerformanceHints.Count > 0)
        {
            _draft.Note(_policy, FieldPath.Spec.Field("performanceHints"), "A NetworkPolicy has no such field; it is left out.");
        }

        var subject = CalicoSelectorReading.Read(_policy.Selector ?? CalicoSelector.All, out var problem);
        if (problem is not null)
        {
            Refuse(FieldPath.Spec.Field("selector"), $"The selector {problem}.", "Make a policy of its own for each, or select by one label.");
        }

        var policy = new NetworkPolicy(ConvertedMetadata.Of(_policy), new Pods(subject ?? LabelSelector.Everything))
        {
            PolicyTypes = _policy.PolicyTypes,
            Ingress = ValueList.From(Rules(Direction.Ingress, _policy.Ingress).Select(static rule => new IngressRule(rule.Peers, rule.Ports, rule.Reason))),
            Egress = ValueList.From(Rules(Direction.Egress, _policy.Egress).Select(static rule => new EgressRule(rule.Peers, rule.Ports, rule.Reason))),
        };
        return (NetworkPolicy)policy.WithReason(_policy.Reason);
    }

    /// <summary>NetworkPolicies are in the tier default at order 1000. Another order says nothing as long as all that the tier does is to allow.</summary>
    private void CheckPlace()
    {
        if (_policy.Tier != CalicoPolicy.DefaultTier)
        {
            Refuse(FieldPath.Spec.Field("tier"), $"NetworkPolicies are in the tier default, and this one is in {Quoted.Text(_policy.Tier)}.", "Move it to the tier default, or keep the policy.");
            return;
        }

        if (_policy.Order is CalicoPolicyConverter.Order)
        {
            return;
        }

        var order = _policy.Order?.ToString(CultureInfo.InvariantCulture) ?? "none";
        if (_draft.Others.OfType<CalicoPolicy>().FirstOrDefault(static other => other.Tier == CalicoPolicy.DefaultTier && !OnlyAllows(other)) is { } other)
        {
            Refuse(FieldPath.Spec.Field("order"), $"NetworkPolicies are at order 1000, and this one has {order}; {new PolicyOrigin(other, FieldPath.Root)} of the tier does not only allow, so that the order counts.", "Give this policy order 1000, or move the other to a tier of its own.");
        }
        else
        {
            _draft.Note(_policy, FieldPath.Spec.Field("order"), $"NetworkPolicies are at order 1000, and this one has {order}. No other policy given does anything but allow, so that it says nothing here.");
        }
    }

    private IEnumerable<(Peers Peers, Ports Ports, string? Reason)> Rules(Direction direction, ValueList<CalicoRule> rules)
    {
        var list = FieldPath.Spec.Field(direction == Direction.Ingress ? "ingress" : "egress");
        var reading = new CalicoRuleReading(_policy, _draft, direction);
        for (var at = 0; at < rules.Count; at++)
        {
            var (rule, path) = (rules[at], list.Index(at));
            if (rule.Action == CalicoAction.Deny && rule.MatchesEverything && IsAlone())
            {
                _draft.Note(_policy, path, "The denial of everything else is left out: what a NetworkPolicy does not allow is denied, and no other policy is given for these pods.");
                yield break;
            }

            if (rule.Action != CalicoAction.Allow)
            {
                Refuse(path.Field("action"), Reason(rule.Action), rule.Action == CalicoAction.Log ? "Remove the rule." : "Say what is allowed instead, or keep the policy.");
                continue;
            }

            foreach (var read in reading.Read(rule, path))
            {
                yield return read;
            }

            if (rule.MatchesEverything)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether nothing else that is given may allow what a final denial denies.</summary>
    private bool IsAlone() => _draft.Sources.Concat(_draft.Others).All(other =>
        ReferenceEquals(other, _policy) || !(other is NetworkPolicy or CalicoNetworkPolicy { IsStaged: false } ? other.Namespace == _policy.Namespace : other is CalicoPolicy { IsStaged: false } or AdminPolicy));

    private static string Reason(CalicoAction action) => action switch
    {
        CalicoAction.Deny => "A NetworkPolicy cannot deny: what it does not allow another policy may.",
        CalicoAction.Pass => "A NetworkPolicy cannot pass a connection on to the next tier.",
        _ => "A NetworkPolicy does not log.",
    };

    private void Refuse(FieldPath path, string reason, string remedy) => _draft.Refuse(_policy, path, reason, remedy);
}
