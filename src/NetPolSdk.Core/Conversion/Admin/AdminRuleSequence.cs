namespace NetPolSdk;

/// <summary>
/// The rules of admin policies in the order in which they are asked, neighbours with one subject and one verdict as one. Where two sets have the same
/// sequence they mean the same in every cluster, whatever addresses nodes and domain names have.
/// </summary>
internal static class AdminRuleSequence
{
    public static bool AreAlike(AdminPolicy[] before, AdminPolicy[] after) =>
        new[] { AdminTier.Admin, AdminTier.Baseline }.All(tier => new[] { Direction.Ingress, Direction.Egress }.All(direction =>
            Same(Sequence(before, tier, direction), Sequence(after, tier, direction), static (left, right) => left.Equals(right))));

    /// <summary>Of policies of one priority either may be asked first, so that they are alternatives within the sequence.</summary>
    private static List<object> Sequence(AdminPolicy[] policies, AdminTier tier, Direction direction)
    {
        var sequence = new List<object>();
        foreach (var same in policies.Where(policy => policy.Tier == tier).OrderBy(static policy => policy.Priority).GroupBy(static policy => policy.Priority))
        {
            var each = same.Select(policy => Steps(policy, direction).ToList()).Where(static steps => steps.Count > 0).ToList();
            if (each.Count > 1)
            {
                sequence.Add(new Alternatives(each));
                continue;
            }

            foreach (var step in each.SelectMany(static steps => steps))
            {
                Append(sequence, step);
            }
        }

        return sequence;
    }

    private static void Append(List<object> sequence, Step step)
    {
        if (sequence.Count > 0 && sequence[sequence.Count - 1] is Step last && last.Subject == step.Subject && last.Verdict == step.Verdict)
        {
            last.Pieces.UnionWith(step.Pieces);
            return;
        }

        sequence.Add(step);
    }

    private static IEnumerable<Step> Steps(AdminPolicy policy, Direction direction)
    {
        var rules = direction == Direction.Ingress
            ? policy.Ingress.Select(static rule => (rule.Action, Peers: (IReadOnlyList<AdminDestination>)rule.From, rule.Ports))
            : policy.Egress.Select(static rule => (rule.Action, Peers: (IReadOnlyList<AdminDestination>)rule.To, rule.Ports));
        var steps = new List<object>();
        foreach (var (action, peers, ports) in rules)
        {
            var step = new Step(policy.Subject, action == AdminAction.Pass && policy.Tier == AdminTier.Baseline ? AdminAction.Allow : action, [.. Pieces(peers, ports)]);
            if (step.Pieces.Count > 0)
            {
                Append(steps, step);
            }
        }

        return steps.Cast<Step>();
    }

    private static IEnumerable<(AdminDestination Peer, Port? Port)> Pieces(IReadOnlyList<AdminDestination> peers, Ports ports) => ports.IsAll
        ? peers.Select(static peer => (peer, (Port?)null))
        : peers.SelectMany(peer => ports.Where(static port => !AdminRuleSplitting.IsEmpty(port)).Select(port => (peer, (Port?)AdminRuleSplitting.Single(port))));

    private static bool Same<T>(List<T> left, List<T> right, Func<T, T, bool> equal) => left.Count == right.Count && left.Zip(right, equal).All(static same => same);

    private sealed class Step(ClusterPods subject, AdminAction verdict, HashSet<(AdminDestination Peer, Port? Port)> pieces)
    {
        public ClusterPods Subject { get; } = subject;

        public AdminAction Verdict { get; } = verdict;

        public HashSet<(AdminDestination Peer, Port? Port)> Pieces { get; } = pieces;

        public override bool Equals(object? obj) => obj is Step other && Subject == other.Subject && Verdict == other.Verdict && Pieces.SetEquals(other.Pieces);

        public override int GetHashCode() => Subject.GetHashCode();
    }

    private sealed class Alternatives(List<List<Step>> each)
    {
        private readonly List<List<Step>> _each = each;

        public override bool Equals(object? obj) => obj is Alternatives other && _each.Count == other._each.Count && AreMatched([.. other._each]);

        public override int GetHashCode() => _each.Count;

        private bool AreMatched(List<List<Step>> left)
        {
            foreach (var steps in _each)
            {
                var at = left.FindIndex(other => Same(steps, other, static (one, two) => one.Equals(two)));
                if (at < 0)
                {
                    return false;
                }

                left.RemoveAt(at);
            }

            return true;
        }
    }
}
