namespace NetPolSdk;

/// <summary>Whether policies and rules of Calico may be about the same connection. The answer is no only where that is certain.</summary>
internal static class CalicoOverlap
{
    /// <summary>Whether two policies may be for the same pods.</summary>
    public static bool Subjects(CalicoPolicy left, CalicoPolicy right) =>
        CalicoRequirements.MayMeet(left.Selector, right.Selector)
        && CalicoRequirements.MayMeet(left.ServiceAccountSelector, right.ServiceAccountSelector)
        && Namespaces(left, right);

    /// <summary>Whether a policy may be for pods that a NetworkPolicy is for.</summary>
    public static bool Subjects(CalicoPolicy policy, NetworkPolicy plain) =>
        CalicoRequirements.MayMeet(CalicoRequirements.Of(policy.Selector), plain.Subject.Selector)
        && (plain.Namespace is not { } place || (policy is CalicoGlobalPolicy global ? CalicoRequirements.MayBeIn(global.NamespaceSelector, place) : policy.Namespace is null || policy.Namespace == place));

    /// <summary>Whether two rules of one direction may match the same connection.</summary>
    public static bool Rules(CalicoRule left, CalicoRule right) =>
        Protocols(left, right) && Entities(left.Source, right.Source) && Entities(left.Destination, right.Destination)
        && (left.IpVersion is null || right.IpVersion is null || left.IpVersion == right.IpVersion);

    private static bool Namespaces(CalicoPolicy left, CalicoPolicy right) => (left, right) switch
    {
        (CalicoGlobalPolicy one, CalicoGlobalPolicy other) => CalicoRequirements.MayMeet(one.NamespaceSelector, other.NamespaceSelector),
        (CalicoGlobalPolicy global, _) => right.Namespace is not { } place || CalicoRequirements.MayBeIn(global.NamespaceSelector, place),
        (_, CalicoGlobalPolicy global) => left.Namespace is not { } place || CalicoRequirements.MayBeIn(global.NamespaceSelector, place),
        _ => left.Namespace is null || right.Namespace is null || left.Namespace == right.Namespace,
    };

    private static bool Protocols(CalicoRule left, CalicoRule right) =>
        left.Protocol is not { } one || right.Protocol is not { } other || one.Number == other.Number;

    private static bool Entities(CalicoEntity left, CalicoEntity right) =>
        CalicoRequirements.MayMeet(left.Selector, right.Selector)
        && CalicoRequirements.MayMeet(left.NamespaceSelector, right.NamespaceSelector)
        && (left.Nets.Count == 0 || right.Nets.Count == 0 || !AddressSet.Of([.. left.Nets]).Intersect(AddressSet.Of([.. right.Nets])).IsEmpty)
        && (left.Ports.Count == 0 || right.Ports.Count == 0 || left.Ports.Any(port => right.Ports.Any(other => Ports(port, other))));

    private static bool Ports(CalicoPort left, CalicoPort right) =>
        left.Number is not { } one || right.Number is not { } other || (one <= (right.EndNumber ?? other) && other <= (left.EndNumber ?? one));
}
