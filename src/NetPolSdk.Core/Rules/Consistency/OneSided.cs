namespace NetPolSdk;

/// <summary>
/// NPS5007: a connection that one side's policies allow, and that the other side's policies of the same set deny. Both sides must allow
/// it. Nothing is said of a side that is not isolated, or of which it is not certain; another policy than those given would be unknown
/// too, so the set must be complete.
/// </summary>
internal sealed class OneSided() : WholeSetRule(RuleIds.OneSided)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var others = new OtherSide(set.All.OfType<NetworkPolicy>(), KnownCluster.Of(verdicts.Options));
        foreach (var policy in set.Judged.OfType<NetworkPolicy>().Where(policy => policy.Namespace is not null))
        {
            foreach (var direction in new[] { Direction.Ingress, Direction.Egress })
            {
                if (policy.Isolates(direction))
                {
                    Judge(policy, direction, others, set, verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, Direction direction, OtherSide others, PolicySet set, Verdicts verdicts)
    {
        foreach (var rule in RuleLists.Of(policy, direction))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (others.Deny(policy, direction, rule.Peers[i], rule.Ports) is not { } isolating)
                {
                    continue;
                }

                if (set.IsComplete && !OtherKinds.MayAllow(set, isolating.Namespace, direction == Direction.Egress ? Direction.Ingress : Direction.Egress))
                {
                    Yes(verdicts, policy, rule.PeersField.Index(i), Message(rule, i, direction, isolating), Remedy(direction, isolating));
                }
                else
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }

    private static string Message(RuleLists.DirectedRule rule, int peer, Direction direction, NetworkPolicy isolating)
    {
        var (who, them) = (rule.Peers[peer], PolicyText.Of(isolating));
        return direction == Direction.Egress
            ? $"The pods may connect to {who}, but {them} isolates those for ingress, and no policy admits these pods on {rule.Ports}: nothing gets through."
            : $"Connections from {who} are admitted, but {them} isolates those for egress, and no policy lets them connect to these pods on {rule.Ports}: nothing gets through.";
    }

    private static string Remedy(Direction direction, NetworkPolicy isolating) => direction == Direction.Egress
        ? $"Add the ingress rule in {PeerText.OwnNamespace(isolating)}, or remove this peer."
        : $"Add the egress rule in {PeerText.OwnNamespace(isolating)}, or remove this peer.";
}
