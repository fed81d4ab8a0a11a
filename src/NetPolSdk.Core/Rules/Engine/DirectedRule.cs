namespace NetPolSdk;

/// <summary>A rule of either direction: who the other side is, on which ports, and where that is written.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Index">The place in its list.</param>
/// <param name="Peers">The other side.</param>
/// <param name="Ports">The destination's ports.</param>
internal readonly record struct DirectedRule(Direction Direction, int Index, Peers Peers, Ports Ports)
{
    private static readonly FieldPath Ingress = FieldPath.Spec.Field("ingress");
    private static readonly FieldPath Egress = FieldPath.Spec.Field("egress");

    /// <summary>Whether the rule allows everything in its direction.</summary>
    public bool IsEverything => Peers.IsAnyone && Ports.IsAll;

    /// <summary>The field of the rule.</summary>
    public FieldPath Path => (Direction == Direction.Ingress ? Ingress : Egress).Index(Index);

    /// <summary>The field of the peers.</summary>
    public FieldPath PeersPath => Path.Field(Direction == Direction.Ingress ? "from" : "to");

    /// <summary>The field of the ports.</summary>
    public FieldPath PortsPath => Path.Field("ports");

    /// <summary>The rules of a policy, ingress first. Those of a direction that is not among the types are dead, and left out.</summary>
    public static IEnumerable<DirectedRule> Of(NetworkPolicy policy)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            yield return new DirectedRule(Direction.Ingress, i, policy.Ingress[i].From, policy.Ingress[i].Ports);
        }

        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            yield return new DirectedRule(Direction.Egress, i, policy.Egress[i].To, policy.Egress[i].Ports);
        }
    }
}
