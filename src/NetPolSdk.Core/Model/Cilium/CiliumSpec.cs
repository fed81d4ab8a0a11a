namespace NetPolSdk;

/// <summary>
/// One rule of a policy of Cilium: whom it is for, and what it allows and denies. An endpoint that no rule selects with a default
/// deny stays open. Source: Cilium docs, "Network Policy", sections "Rule Basics" and "Policy Enforcement Modes".
/// </summary>
public sealed record CiliumSpec
{
    internal CiliumSpec(CiliumSubject subject) => Subject = subject;

    /// <summary><c>endpointSelector</c> or <c>nodeSelector</c>: whom the rule is for.</summary>
    public CiliumSubject Subject { get; internal init; }

    /// <summary><c>ingress</c>: what is allowed to come in, in the order written; none where the rule allows nothing there.</summary>
    public ValueList<CiliumRule> Ingress { get; internal init; } = ValueList<CiliumRule>.Empty;

    /// <summary><c>ingressDeny</c>: what is denied to come in, whatever any policy allows.</summary>
    public ValueList<CiliumRule> IngressDeny { get; internal init; } = ValueList<CiliumRule>.Empty;

    /// <summary><c>egress</c>: what is allowed to go out.</summary>
    public ValueList<CiliumRule> Egress { get; internal init; } = ValueList<CiliumRule>.Empty;

    /// <summary><c>egressDeny</c>: what is denied to go out, whatever any policy allows.</summary>
    public ValueList<CiliumRule> EgressDeny { get; internal init; } = ValueList<CiliumRule>.Empty;

    /// <summary><c>enableDefaultDeny</c>: whether what no rule allows is denied.</summary>
    public CiliumDefaultDeny DefaultDeny { get; internal init; } = CiliumDefaultDeny.ByRules;

    /// <summary><c>labels</c>: names of the rule for those who manage policies; they select nothing.</summary>
    public ValueList<CiliumRuleLabel> Labels { get; internal init; } = ValueList<CiliumRuleLabel>.Empty;

    /// <summary><c>description</c>: free text; null where there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary><c>log.value</c>: what flow logs say of the rule's verdicts, at most 32 characters; null where nothing is said.</summary>
    public string? LogValue { get; internal init; }

    /// <summary>Whether the rule isolates its endpoints for ingress: what no rule allows is denied. Allowing and denying both do, unless <see cref="DefaultDeny"/> says otherwise.</summary>
    public bool IsolatesIngress => DefaultDeny.Ingress ?? (Ingress.Count > 0 || IngressDeny.Count > 0);

    /// <summary>Whether the rule isolates its endpoints for egress: what no rule allows is denied. Allowing and denying both do, unless <see cref="DefaultDeny"/> says otherwise.</summary>
    public bool IsolatesEgress => DefaultDeny.Egress ?? (Egress.Count > 0 || EgressDeny.Count > 0);

    /// <summary>The four lists, in the order in which they are written.</summary>
    public IEnumerable<CiliumRuleList> Lists()
    {
        yield return new("ingress", IsIngress: true, IsDeny: false, Ingress);
        yield return new("ingressDeny", IsIngress: true, IsDeny: true, IngressDeny);
        yield return new("egress", IsIngress: false, IsDeny: false, Egress);
        yield return new("egressDeny", IsIngress: false, IsDeny: true, EgressDeny);
    }
}
