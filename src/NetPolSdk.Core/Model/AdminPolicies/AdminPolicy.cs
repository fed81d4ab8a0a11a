namespace NetPolSdk;

/// <summary>
/// A policy of the cluster's administrators, for pods of many namespaces. It isolates nobody: of its rules the first that matches a
/// connection decides, and what none matches goes on to the next policy. Source: network-policy-api, "API Overview".
/// </summary>
public abstract record AdminPolicy : Policy
{
    private protected AdminPolicy(ObjectMetadata metadata, ClusterPods subject)
        : base(metadata) => Subject = subject;

    /// <summary><c>spec.subject</c>: the pods that the policy is about.</summary>
    public ClusterPods Subject { get; internal init; }

    /// <summary><c>spec.ingress</c>: the rules about connections to the pods, in the order in which they are asked.</summary>
    public ValueList<AdminIngressRule> Ingress { get; internal init; } = ValueList<AdminIngressRule>.Empty;

    /// <summary><c>spec.egress</c>: the rules about connections from the pods, in the order in which they are asked.</summary>
    public ValueList<AdminEgressRule> Egress { get; internal init; } = ValueList<AdminEgressRule>.Empty;

    /// <summary>Whether the policy is asked before NetworkPolicies or after them.</summary>
    public abstract AdminTier Tier { get; }

    /// <summary>Its place within the tier, 0 to 1000, the lowest first. Which of two policies of one number is asked first is undefined.</summary>
    public abstract int Priority { get; }

    internal abstract AdminLimits Limits { get; }

    /// <summary>The field of a rule's ports.</summary>
    internal abstract string PortsField { get; }

    internal override IEnumerable<PolicyPart> Parts()
    {
        yield return new(FieldPath.Spec.Field("subject"), Subject);
        for (var i = 0; i < Ingress.Count; i++)
        {
            foreach (var part in RuleParts(FieldPath.Spec.Field("ingress").Index(i), "from", Ingress[i], Ingress[i].From, Ingress[i].Ports))
            {
                yield return part;
            }
        }

        for (var i = 0; i < Egress.Count; i++)
        {
            foreach (var part in RuleParts(FieldPath.Spec.Field("egress").Index(i), "to", Egress[i], Egress[i].To, Egress[i].Ports))
            {
                yield return part;
            }
        }
    }

    private IEnumerable<PolicyPart> RuleParts(FieldPath path, string peersField, object rule, IReadOnlyList<AdminDestination> peers, Ports ports)
    {
        yield return new(path, rule);
        yield return new(path.Field(peersField), peers);
        for (var i = 0; i < peers.Count; i++)
        {
            yield return new(path.Field(peersField).Index(i), peers[i]);
        }

        yield return new(path.Field(PortsField), ports);
        for (var i = 0; i < ports.Count; i++)
        {
            yield return new(path.Field(PortsField).Index(i), ports[i]);
        }
    }
}
