namespace NetPolSdk;

/// <summary>
/// Kubernetes' own network policy, <c>networking.k8s.io/v1 NetworkPolicy</c>. It isolates the pods that it selects, in the
/// directions of <see cref="PolicyTypes"/>, and allows what its rules say; the allowances of all policies add up.
/// Source: Kubernetes docs, "Network Policies".
/// </summary>
public sealed partial record NetworkPolicy : Policy
{
    internal NetworkPolicy(ObjectMetadata metadata, Pods subject)
        : base(metadata) => Subject = subject;

    /// <inheritdoc/>
    public override string ApiVersion => "networking.k8s.io/v1";

    /// <inheritdoc/>
    public override string Kind => "NetworkPolicy";

    /// <summary><c>spec.podSelector</c>: the pods of the policy's namespace that it isolates.</summary>
    public Pods Subject { get; internal init; }

    /// <summary><c>spec.policyTypes</c>: the directions in which it isolates them. Always written out.</summary>
    public PolicyTypes PolicyTypes { get; internal init; }

    /// <summary><c>spec.ingress</c>: the connections allowed to the pods, in the order written.</summary>
    public ValueList<IngressRule> Ingress { get; internal init; } = ValueList<IngressRule>.Empty;

    /// <summary><c>spec.egress</c>: the connections allowed from the pods, in the order written.</summary>
    public ValueList<EgressRule> Egress { get; internal init; } = ValueList<EgressRule>.Empty;

    internal override IEnumerable<PolicyPart> Parts()
    {
        yield return new(FieldPath.Spec.Field("podSelector"), Subject);
        for (var i = 0; i < Ingress.Count; i++)
        {
            var path = FieldPath.Spec.Field("ingress").Index(i);
            yield return new(path, Ingress[i]);
            foreach (var part in RuleParts(path, "from", Ingress[i].From, Ingress[i].Ports))
            {
                yield return part;
            }
        }

        for (var i = 0; i < Egress.Count; i++)
        {
            var path = FieldPath.Spec.Field("egress").Index(i);
            yield return new(path, Egress[i]);
            foreach (var part in RuleParts(path, "to", Egress[i].To, Egress[i].Ports))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<PolicyPart> RuleParts(FieldPath rule, string peersField, Peers peers, Ports ports)
    {
        yield return new(rule.Field(peersField), peers);
        for (var i = 0; i < peers.Count; i++)
        {
            yield return new(rule.Field(peersField).Index(i), peers[i]);
        }

        yield return new(rule.Field("ports"), ports);
        for (var i = 0; i < ports.Count; i++)
        {
            yield return new(rule.Field("ports").Index(i), ports[i]);
        }
    }
}
