namespace NetPolSdk;

/// <summary>
/// NPS5003: a policy that neither isolates nor allows anything beyond what others for the same pods do. A policy without rules is a deny
/// that is said on purpose, however many others say it too.
/// </summary>
internal sealed class Superfluous() : WholeSetRule(RuleIds.Superfluous)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var index = new SubjectIndex(set.All.OfType<NetworkPolicy>());
        var left = new HashSet<Policy>(set.All, SameObject.Instance);
        var unknown = new HashSet<string?>(set.All.OfType<NetworkPolicy>().Where(Holes.In).Select(policy => policy.Namespace), StringComparer.Ordinal);

        // Of two that make each other superfluous the second one is.
        foreach (var policy in set.Judged.OfType<NetworkPolicy>().Reverse())
        {
            var others = index.SelectingAllOf(policy).Where(other => left.Contains(other) && !ReferenceEquals(other, policy) && !IsSame(other, policy) && IsOfTheSameLayer(other, policy)).ToArray();
            if (others.Length > 0 && IsSuperfluous(policy, others, out var holders))
            {
                left.Remove(policy);

                // Which of several is the superfluous one may depend on what is not known.
                if (unknown.Contains(policy.Namespace) || unknown.Any(Hole.Is))
                {
                    Maybe(verdicts, policy);
                    continue;
                }

                Yes(
                    verdicts,
                    policy,
                    FieldPath.Root,
                    $"{InventoryText.And([.. holders.Take(3).Select(PolicyText.Of)], "and")} {(holders.Count == 1 ? "isolates" : "isolate")} the same pods and {(holders.Count == 1 ? "allows" : "allow")} all that this policy allows.",
                    "Remove the policy, or narrow the others.");
            }
        }
    }

    /// <summary>What is written for some pods says more than a layer for all of them, which may be narrowed one day.</summary>
    private static bool IsOfTheSameLayer(NetworkPolicy other, NetworkPolicy policy) => policy.Subject.Selector.IsEverything || !other.Subject.Selector.IsEverything;

    /// <summary>Two of one name are one in the cluster, so neither makes up for the other.</summary>
    private static bool IsSame(Policy left, Policy right) => left.Name.Length > 0 && left.Name == right.Name;

    private static bool IsSuperfluous(NetworkPolicy policy, NetworkPolicy[] others, out IReadOnlyList<NetworkPolicy> holders)
    {
        var found = new List<NetworkPolicy>();
        holders = found;
        var hasRules = false;
        foreach (var direction in new[] { Direction.Ingress, Direction.Egress })
        {
            if (!policy.Isolates(direction))
            {
                continue;
            }

            NetworkPolicy[] isolating = [.. others.Where(other => other.Isolates(direction))];
            var rules = RuleLists.Of(policy, direction);
            hasRules |= rules.Count > 0;
            if (isolating.Length == 0 || !rules.All(rule => IsAllowed(rule, policy, isolating, direction, found)))
            {
                return false;
            }

            if (rules.Count == 0)
            {
                found.Add(isolating[0]);
            }
        }

        holders = [.. found.Distinct()];
        return hasRules;
    }

    private static bool IsAllowed(RuleLists.DirectedRule rule, NetworkPolicy policy, NetworkPolicy[] others, Direction direction, List<NetworkPolicy> found)
    {
        foreach (var other in others)
        {
            if (RuleLists.Of(other, direction).Any(one => !one.IsEverything && Containment.IsWithin(rule.Peers, one.Peers, policy.Namespace) && Containment.IsWithin(rule.Ports, one.Ports)))
            {
                found.Add(other);
                return true;
            }
        }

        return false;
    }
}
