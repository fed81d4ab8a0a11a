using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS5002: a rule, peer or port that another one of the same policy contains. A rule that allows everything is left out as a container:
/// it makes all others pointless, which is another mistake.
/// </summary>
internal sealed class ContainedParts() : NetworkPolicyRule(RuleIds.Contained)
{
    /// <summary>The fact that says which part of the same list contains this one, counted from 0.</summary>
    internal const string Container = "container";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var direction in new[] { Direction.Ingress, Direction.Egress })
        {
            var rules = RuleLists.Of(policy, direction);
            Judge(policy, rules, index => rules[index].Field, (inner, outer) => IsWithin(inner, outer, policy.Namespace), (left, right) => left.AllowsTheSame(right), "rule", "allows", verdicts);
            foreach (var rule in rules)
            {
                Judge(policy, rule.Peers, rule.PeersField.Index, (inner, outer) => !IsPair(inner, outer, rule.Peers) && Containment.IsWithin(inner, outer, policy.Namespace), Equals, "peer", "matches", verdicts);
                Judge(policy, rule.Ports, rule.PortsField.Index, (inner, outer) => Containment.IsWithin((Ports)inner, outer), Equals, "port", "names", verdicts);
            }
        }
    }

    private static bool IsWithin(RuleLists.DirectedRule inner, RuleLists.DirectedRule outer, string? home) =>
        !outer.IsEverything && Containment.IsWithin(inner.Peers, outer.Peers, home) && Containment.IsWithin(inner.Ports, outer.Ports);

    /// <summary>Pods beside namespaces that hold them may have been meant as one peer: that is NPS1001, unless the OR is said.</summary>
    private static bool IsPair(Peer inner, Peer outer, Peers peers) => !peers.IsAnyOf && inner is Pods && outer is Namespaces;

    /// <summary>Of two that contain each other the second one is reported, and of two that are the same none: that is NPS5001.</summary>
    private void Judge<T>(NetworkPolicy policy, IReadOnlyList<T> items, Func<int, FieldPath> field, Func<T, T, bool> isWithin, Func<T, T, bool> areSame, string what, string does, Verdicts verdicts)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < items.Count; j++)
            {
                if (i != j && !areSame(items[i], items[j]) && isWithin(items[i], items[j]) && (j < i || !isWithin(items[j], items[i])))
                {
                    Yes(verdicts, policy, field(i), $"All that this {what} {does}, {field(j)} {does} too.", $"Remove the {what}, or narrow the other one.", (Container, j.ToString(CultureInfo.InvariantCulture)));
                    break;
                }
            }
        }
    }

    private static bool Equals<T>(T left, T right)
        where T : notnull => left.Equals(right);
}
