using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS5009: the same rule for all pods of three namespaces or more. What holds for namespaces alike is said once in an admin policy, which
/// nobody in a namespace can leave out. Source: Kubernetes network-policy-api docs, "AdminNetworkPolicy".
/// </summary>
internal sealed class RepeatedInNamespaces() : WholeSetRule(RuleIds.RepeatedInNamespaces)
{
    private const int FewestNamespaces = 3;

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var groups = set.All.OfType<NetworkPolicy>()
            .Where(policy => policy.Namespace is not null && !Hole.Is(policy.Namespace) && policy.Subject.Selector.IsEverything)
            .SelectMany(policy => Rules(policy).Select(rule => (Policy: policy, Rule: rule)))
            .GroupBy(one => (one.Rule.Direction, one.Rule.Rule.Peers, one.Rule.Rule.Ports));
        var judged = new HashSet<Policy>(set.Judged, SameObject.Instance);
        foreach (var group in groups)
        {
            var namespaces = group.Select(one => one.Policy.Namespace!).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
            if (namespaces.Length >= FewestNamespaces && group.FirstOrDefault(one => judged.Contains(one.Policy)) is { Policy: { } first } found)
            {
                Yes(
                    verdicts,
                    first,
                    found.Rule.Rule.Field,
                    $"The same rule stands in {namespaces.Length.ToString(CultureInfo.InvariantCulture)} namespaces, {InventoryText.And([.. namespaces.Take(3)], namespaces.Length > 3 ? "and others such as" : "and")}: whoever adds a namespace must think of it again.",
                    "Say it once for all of them: in an AdminNetworkPolicy or BaselineAdminNetworkPolicy where the cluster has them.");
            }
        }
    }

    /// <summary>Rules that mean the same wherever they stand: pods without a namespace are others in each.</summary>
    private static IEnumerable<(Direction Direction, RuleLists.DirectedRule Rule)> Rules(NetworkPolicy policy) =>
        from direction in new[] { Direction.Ingress, Direction.Egress }
        where policy.Isolates(direction)
        from rule in RuleLists.Of(policy, direction)
        where !rule.Peers.Any(peer => peer is Pods) && !Holes.In(rule.Peers) && !Holes.In(rule.Ports)
        select (direction, rule);
}
