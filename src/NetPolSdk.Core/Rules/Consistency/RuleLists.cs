namespace NetPolSdk;

/// <summary>The rules of a policy in either direction, seen alike: whom they name, and which ports.</summary>
internal static class RuleLists
{
    /// <summary>One rule.</summary>
    /// <param name="Field">Its field.</param>
    /// <param name="PeersField">The field of its peers.</param>
    /// <param name="Peers">Its peers.</param>
    /// <param name="Ports">Its ports.</param>
    internal sealed record DirectedRule(FieldPath Field, FieldPath PeersField, Peers Peers, Ports Ports)
    {
        public FieldPath PortsField => Field.Field("ports");

        /// <summary>Whether it allows everything, which makes all others pointless: that is a mistake of its own, and told as such.</summary>
        public bool IsEverything => Peers.IsAnyone && Ports.IsAll;

        /// <summary>Whether both are written alike, but for their reasons.</summary>
        public bool AllowsTheSame(DirectedRule other) => Peers.SequenceEqual(other.Peers) && Ports.Equals(other.Ports);
    }

    /// <summary>The rules of one direction, in the order written, whether or not the policy types make them count.</summary>
    public static IReadOnlyList<DirectedRule> Of(NetworkPolicy policy, Direction direction) => direction == Direction.Ingress
        ? [.. policy.Ingress.Select((rule, index) => Make(FieldPath.Spec.Field("ingress").Index(index), "from", rule.From, rule.Ports))]
        : [.. policy.Egress.Select((rule, index) => Make(FieldPath.Spec.Field("egress").Index(index), "to", rule.To, rule.Ports))];

    /// <summary>The rules of both directions.</summary>
    public static IEnumerable<DirectedRule> Of(NetworkPolicy policy) => Of(policy, Direction.Ingress).Concat(Of(policy, Direction.Egress));

    /// <summary>Whether the policy isolates its pods in a direction, so that its rules count.</summary>
    public static bool Isolates(this NetworkPolicy policy, Direction direction) =>
        (policy.PolicyTypes & (direction == Direction.Ingress ? PolicyTypes.Ingress : PolicyTypes.Egress)) != 0;

    private static DirectedRule Make(FieldPath field, string peersField, Peers peers, Ports ports) => new(field, field.Field(peersField), peers, ports);
}
