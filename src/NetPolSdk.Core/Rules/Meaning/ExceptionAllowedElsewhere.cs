namespace NetPolSdk;

/// <summary>
/// NPS1017: a range that one block leaves out, and another block allows as a whole, on the same ports and for the same pods. An exception
/// is no denial. A smaller range that is allowed again is a choice, and not reported. Source: Kubernetes API reference, "IPBlock".
/// </summary>
internal sealed class ExceptionAllowedElsewhere() : PolicySetRule(RuleIds.ExceptionAllowedElsewhere)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var blocks = set.All.OfType<NetworkPolicy>().SelectMany(Blocks).ToLookup(block => block.Policy.Namespace ?? "", StringComparer.Ordinal);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>())
        {
            foreach (var block in Blocks(policy).Where(block => block.Block.Exceptions.Count > 0 && !block.Block.Cidr.IsHole))
            {
                Judge(block, blocks[policy.Namespace ?? ""], verdicts);
            }
        }
    }

    private void Judge(PlacedBlock left, IEnumerable<PlacedBlock> others, Verdicts verdicts)
    {
        var candidates = others.Where(other => other.Rule.Direction == left.Rule.Direction && !other.IsSame(left)).ToArray();
        for (var i = 0; i < left.Block.Exceptions.Count; i++)
        {
            var exception = left.Block.Exceptions[i];
            var answers = candidates.Select(other => (Other: other, Answer: Allows(other, left, exception))).ToArray();
            var sure = answers.FirstOrDefault(one => one.Answer == Answer.Yes);
            if (sure.Answer == Answer.Yes)
            {
                Yes(
                    verdicts,
                    left.Policy,
                    left.Path.Field("ipBlock").Field("except").Index(i),
                    $"{exception.Text} is left out of {left.Block.Cidr.Text}, and {Place(sure.Other, left)} allows {sure.Other.Block} on the same ports: an exception is no denial, and this one has no effect.",
                    "Leave the range out there too, or remove the exception. What must never be reached needs a policy kind that denies.");
            }
            else if (answers.Any(one => one.Answer == Answer.Maybe))
            {
                Maybe(verdicts, left.Policy);
            }
        }
    }

    private static Answer Allows(PlacedBlock other, PlacedBlock left, Cidr exception)
    {
        var (ports, pods) = (PortImplication.Covers(other.Rule.Ports, left.Rule.Ports), SelectorImplication.Implies(left.Policy.Subject.Selector, other.Policy.Subject.Selector));

        // Pods that may or may not be the same are the usual case of two policies, and no doubt worth a word.
        if (ports == Answer.No || pods == Answer.No || (pods == Answer.Maybe && !other.Policy.Subject.Selector.Requirements().Any(one => one.HasHole())))
        {
            return Answer.No;
        }

        var least = ports < pods ? ports : pods;
        if (other.Block.Cidr.IsHole || exception.IsHole)
        {
            return Answer.Maybe;
        }

        var contains = KnownAddresses.AtMost(other.Block).Contains(AddressSet.Of(exception));
        return contains ? (KnownAddresses.HasHole(other.Block) ? Answer.Maybe : least) : Answer.No;
    }

    private static string Place(PlacedBlock other, PlacedBlock left) =>
        ReferenceEquals(other.Policy, left.Policy) ? other.Path.ToString() : $"{other.Path} of {PolicyText.Of(other.Policy)}";

    private static IEnumerable<PlacedBlock> Blocks(NetworkPolicy policy) =>
        from rule in DirectedRule.Of(policy)
        from place in Enumerable.Range(0, rule.Peers.Count)
        where rule.Peers[place] is IpBlock
        select new PlacedBlock(policy, rule, place);

    private readonly record struct PlacedBlock(NetworkPolicy Policy, DirectedRule Rule, int Index)
    {
        public IpBlock Block => (IpBlock)Rule.Peers[Index];

        public FieldPath Path => Rule.PeersPath.Index(Index);

        public bool IsSame(PlacedBlock other) => ReferenceEquals(Policy, other.Policy) && Rule.Index == other.Rule.Index && Index == other.Index;
    }
}
