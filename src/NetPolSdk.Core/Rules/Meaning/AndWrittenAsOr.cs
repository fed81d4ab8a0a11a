using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS1001: a namespace and a pod selector in two peers, where the author most likely meant one peer with both.
/// <see cref="AndOrScore"/> weighs the evidence; <c>docs/decisions/0007-and-written-as-or.md</c> argues it.
/// </summary>
internal sealed class AndWrittenAsOr() : NetworkPolicyRule(RuleIds.AndWrittenAsOr)
{
    /// <summary>The fact that tells the place of each pair's first peer in the list, separated by commas; its second one follows it.</summary>
    public const string First = "first";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Ingress.Count; i++)
        {
            JudgePeers(policy, policy.Ingress[i].From, FieldPath.Spec.Field("ingress").Index(i).Field("from"), verdicts);
        }

        for (var i = 0; i < policy.Egress.Count; i++)
        {
            JudgePeers(policy, policy.Egress[i].To, FieldPath.Spec.Field("egress").Index(i).Field("to"), verdicts);
        }
    }

    private void JudgePeers(NetworkPolicy policy, Peers peers, FieldPath field, Verdicts verdicts)
    {
        if (peers.IsAnyOf)
        {
            return;
        }

        var found = new List<AndOrPair>();
        for (var i = 0; i + 1 < peers.Count; i++)
        {
            if (AndOrPair.At(peers, i) is not { } pair)
            {
                continue;
            }

            var answer = AndOrScore.Of(pair, peers, policy).Reaches(AndOrScore.Threshold);
            if (answer == Answer.Yes)
            {
                found.Add(pair);
                i++;
            }
            else if (answer == Answer.Maybe)
            {
                Maybe(verdicts, policy);
            }
        }

        if (found.Count > 0)
        {
            var firsts = string.Join(",", found.Select(pair => pair.First.ToString(CultureInfo.InvariantCulture)));
            var others = string.Concat(found.Skip(1).Select(pair => $" The same goes for {pair.Pods} beside {PeerText.Of(pair.Namespaces)}."));
            Yes(verdicts, policy, field, Message(policy, found[0], isIngress: field.IsWithin(FieldPath.Spec.Field("ingress"))) + others, Remedy(field), (First, firsts));
        }
    }

    private static string Message(NetworkPolicy policy, AndOrPair pair, bool isIngress)
    {
        var (namespaces, pods, own) = (PeerText.Of(pair.Namespaces), pair.Pods, PeerText.OwnNamespace(policy));
        return isIngress
            ? $"These two peers are an OR: they admit every pod of {namespaces}, and {pods} of {own}; AND, one peer with both selectors, admits only {pods} in {namespaces}."
            : $"These two peers are an OR: they allow connections to every pod of {namespaces}, and to {pods} of {own}; AND, one peer with both selectors, allows them only to {pods} in {namespaces}.";
    }

    private static string Remedy(FieldPath field) =>
        $"For AND write one peer: Pods....In(Namespaces...), in YAML both selectors under one '-'. For OR say Peer.AnyOf(...), in YAML the annotation {PolicyAnnotations.AnyOf}: {field}.";
}
