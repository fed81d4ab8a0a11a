namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What an API server or an engine refuses of admin and cluster policies.</summary>
    private static RuleDescriptor[] AdminValidity =>
    [
        Refused(RuleIds.AdminLimit, "An admin policy exceeds a limit", "Priorities go from 0 to 1000, and rules, peers, ports, networks and names are limited in number; the API server refuses what exceeds the limits."),
        Refused(RuleIds.BaselineName, "A BaselineAdminNetworkPolicy is not named default", "A cluster has one BaselineAdminNetworkPolicy, and its only name is default."),
        Refused(RuleIds.AdminShape, "A part of an admin policy says nothing, or several things at once", "A subject, peer or port of an admin policy has exactly one of its fields, and a rule names its peers."),
        Refused(RuleIds.AdminVerb, "A word is none of those that an admin policy has", "v1alpha1 says Allow, v1alpha2 Accept; a baseline of v1alpha1 cannot Pass; tiers are Admin and Baseline."),
        Refused(RuleIds.EmptyProtocol, "A protocol of a ClusterNetworkPolicy names no port", "An empty tcp, udp or sctp is refused; every port of a protocol is the range from 1 to 65535."),
        Refused(RuleIds.RangeOrder, "A port range of a ClusterNetworkPolicy does not begin before its end", "The start of a range must be less than its end; a single port is a number."),
        Refused(RuleIds.NamedPortForAddresses, "A named port stands in a rule about addresses", "Pods declare names for their ports; networks, nodes and domain names have none, so the experimental channel refuses such a rule, and on the standard channel it never matches."),
    ];
}
