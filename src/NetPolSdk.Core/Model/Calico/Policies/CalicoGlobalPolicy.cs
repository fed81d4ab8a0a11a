namespace NetPolSdk;

/// <summary>
/// A policy of Calico that is in no namespace. It selects endpoints of all namespaces, and host endpoints too unless namespaces are asked
/// for. Source: Calico docs, "Global network policy".
/// </summary>
public abstract record CalicoGlobalPolicy : CalicoPolicy
{
    private protected CalicoGlobalPolicy(ObjectMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary><c>spec.namespaceSelector</c>, over labels of namespaces; null where it is left out, and then host endpoints are selected as well.</summary>
    public CalicoSelector? NamespaceSelector { get; internal init; }

    /// <summary><c>spec.doNotTrack</c>: the rules are asked before connections are tracked, of host endpoints only; replies need rules of their own.</summary>
    public bool DoNotTrack { get; internal init; }

    /// <summary><c>spec.preDNAT</c>: the rules are asked before destinations are translated, for ingress to host endpoints only.</summary>
    public bool PreDnat { get; internal init; }

    /// <summary><c>spec.applyOnForward</c>: the policy is about traffic that host endpoints forward, too.</summary>
    public bool ApplyOnForward { get; internal init; }

    private protected override IEnumerable<(string Field, object? Value)> Fields() =>
        [.. base.Fields(), ("namespaceSelector", NamespaceSelector), ("doNotTrack", DoNotTrack ? true : null), ("preDNAT", PreDnat ? true : null), ("applyOnForward", ApplyOnForward ? true : null)];
}
