namespace NetPolSdk;

/// <summary>NPS5001: a rule, peer, port or exception that is written twice in one policy.</summary>
internal sealed class Duplicates() : NetworkPolicyRule(RuleIds.Duplicate)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var direction in new[] { Direction.Ingress, Direction.Egress })
        {
            var rules = RuleLists.Of(policy, direction);
            Judge(policy, rules, index => rules[index].Field, (left, right) => left.AllowsTheSame(right), rule => Holes.In(rule.Peers) || Holes.In(rule.Ports), "rule", verdicts);
            foreach (var rule in rules)
            {
                Judge(policy, rule.Peers, rule.PeersField.Index, (left, right) => left.Equals(right), Holes.In, "peer", verdicts);
                Judge(policy, rule.Ports, rule.PortsField.Index, (left, right) => left.Equals(right), Holes.In, "port", verdicts);
            }
        }

        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            if (peer is IpBlock block)
            {
                Judge(policy, block.Exceptions, field.Field("ipBlock").Field("except").Index, (left, right) => left.Equals(right), cidr => cidr.IsHole, "exception", verdicts);
            }
        }
    }

    private void Judge<T>(NetworkPolicy policy, IReadOnlyList<T> items, Func<int, FieldPath> field, Func<T, T, bool> areSame, Func<T, bool> hasHole, string what, Verdicts verdicts)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var first = 0;
            while (first < i && !areSame(items[first], items[i]))
            {
                first++;
            }

            if (first == i)
            {
                continue;
            }

            // Two values that are not known may be one, or two.
            if (hasHole(items[i]))
            {
                Maybe(verdicts, policy);
            }
            else
            {
                Yes(verdicts, policy, field(i), $"This {what} is {field(first)} once more, and {(what == "exception" ? "excludes" : "allows")} nothing further.", $"Remove the {what}.");
            }
        }
    }
}
