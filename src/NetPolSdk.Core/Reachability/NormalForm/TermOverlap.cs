namespace NetPolSdk;

/// <summary>Whether rules may be about the same connection. The answer is no only where that is certain.</summary>
internal static class TermOverlap
{
    public static bool MayMeet(TierRule left, TierRule right) =>
        left.Direction == right.Direction
        && MayMeet(left.Subject, right.Subject)
        && MayMeet(left.Traffic, right.Traffic)
        && left.Peers.Any(peer => right.Peers.Any(other => MayMeet(peer, other)));

    private static bool MayMeet(TrafficTerm left, TrafficTerm right) =>
        left.Named.Count > 0 || right.Named.Count > 0 || !left.Fixed.Intersect(right.Fixed).IsEmpty;

    private static bool MayMeet(PeerTerm left, PeerTerm right) => (left, right) switch
    {
        (PodTerm pods, PodTerm others) => (pods.Namespace is null || others.Namespace is null || pods.Namespace == others.Namespace)
            && MayMeet(pods.Namespaces, others.Namespaces)
            && MayMeet(pods.Pods, others.Pods),
        (AddressTerm block, AddressTerm other) => !block.Addresses.Intersect(other.Addresses).IsEmpty,
        _ => true,
    };

    /// <summary>No labels satisfy both where a key would have to have two values, or be there and not be there.</summary>
    private static bool MayMeet(LabelSelector left, LabelSelector right)
    {
        var requirements = Requirements(left).Concat(Requirements(right)).GroupBy(static requirement => requirement.Key, StringComparer.Ordinal);
        return requirements.All(static ofKey => MayHold([.. ofKey]));
    }

    private static bool MayHold(LabelRequirement[] requirements)
    {
        var mayBeMissing = requirements.All(static requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist);
        var mustBeMissing = requirements.Any(static requirement => requirement.Operator == LabelOperator.DoesNotExist);
        if (mayBeMissing)
        {
            return true;
        }

        var named = requirements.Where(static requirement => requirement.Operator == LabelOperator.In).Select(static requirement => requirement.Values).ToArray();
        return !mustBeMissing
            && (named.Length == 0 || named[0].Any(value => requirements.All(requirement => requirement.Operator switch
            {
                LabelOperator.In => requirement.Values.Contains(value),
                LabelOperator.NotIn => !requirement.Values.Contains(value),
                _ => true,
            })));
    }

    private static IEnumerable<LabelRequirement> Requirements(LabelSelector selector) =>
        selector.MatchLabels.Select(static label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value])).Concat(selector.MatchExpressions);
}
