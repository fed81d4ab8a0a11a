namespace NetPolSdk;

/// <summary>
/// NPS1009: <c>from</c>, <c>to</c> or <c>ports</c> written without an item, which means any and reads like none.
/// Source: Kubernetes API reference, "NetworkPolicyIngressRule" and "NetworkPolicyEgressRule".
/// </summary>
internal sealed class EmptyListMeansAny() : DocumentRule(RuleIds.EmptyListMeansAny)
{
    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        foreach (var rule in written.Rules())
        {
            if (IsEmpty(rule.Node[rule.PeersField]))
            {
                var anyone = rule.Direction == Direction.Ingress ? "admits anyone, inside and outside the cluster" : "allows connections to anyone, inside and outside the cluster";
                Yes(
                    verdicts,
                    written.Policy,
                    rule.Path.Field(rule.PeersField),
                    $"An empty list of peers means any peer: the rule {anyone}.",
                    $"For nobody remove the rule; for anyone leave {rule.PeersField} out.");
            }

            if (IsEmpty(rule.Node["ports"]))
            {
                Yes(
                    verdicts,
                    written.Policy,
                    rule.Path.Field("ports"),
                    "An empty list of ports means every port of every protocol.",
                    "For no port remove the rule; for every port leave ports out.");
            }
        }
    }

    /// <summary>A field without a value, as a template without items leaves it, is an empty list too.</summary>
    private static bool IsEmpty(DocumentNode? list) => list is SequenceNode { Items.Count: 0 } or { IsNull: true };
}
