namespace NetPolSdk;

/// <summary>Whether parts of a policy rest on values that are not known.</summary>
internal static class Holes
{
    public static bool In(NetworkPolicy policy) =>
        Hole.IsIn(policy.Metadata.ToString()) || In(policy.Subject) || policy.Ingress.Any(rule => In(rule.From) || In(rule.Ports)) || policy.Egress.Any(rule => In(rule.To) || In(rule.Ports));

    public static bool In(Peers peers) => peers.Any(In);

    public static bool In(Ports ports) => ports.Any(In);

    public static bool In(Peer peer) => peer switch
    {
        Pods pods => In(pods.Selector),
        Namespaces namespaces => In(namespaces.Selector),
        PodsInNamespaces both => In(both.Pods.Selector) || In(both.Namespaces.Selector),
        IpBlock block => block.Cidr.IsHole || block.Exceptions.Any(exception => exception.IsHole),
        _ => false,
    };

    public static bool In(LabelSelector selector) => selector.Requirements().Any(requirement => requirement.HasHole());

    public static bool In(Port port) => Hole.Is(port.Name) || (port.Number is { } first && Hole.Is(first)) || (port.EndNumber is { } last && Hole.Is(last));
}
