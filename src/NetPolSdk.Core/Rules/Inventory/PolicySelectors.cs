namespace NetPolSdk;

/// <summary>The peers of a policy, each with its field.</summary>
internal static class PolicySelectors
{
    public static FieldPath Subject { get; } = FieldPath.Spec.Field("podSelector");

    /// <summary>The peers of all rules, in the order written.</summary>
    public static IEnumerable<(FieldPath Field, Peer Peer)> Peers(NetworkPolicy policy) => Lists(policy).SelectMany(list => list.Peers.Select((peer, index) => (list.Field.Index(index), peer)));

    /// <summary>The lists of peers of all rules, in the order written.</summary>
    public static IEnumerable<(FieldPath Field, Peers Peers)> Lists(NetworkPolicy policy) =>
        Lists(FieldPath.Spec.Field("ingress"), "from", policy.Ingress.Select(rule => rule.From)).Concat(Lists(FieldPath.Spec.Field("egress"), "to", policy.Egress.Select(rule => rule.To)));

    private static IEnumerable<(FieldPath Field, Peers Peers)> Lists(FieldPath rules, string field, IEnumerable<Peers> lists) =>
        lists.Select((peers, index) => (rules.Index(index).Field(field), peers));
}
