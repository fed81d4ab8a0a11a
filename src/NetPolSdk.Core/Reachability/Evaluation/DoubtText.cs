namespace NetPolSdk;

/// <summary>Doubts in words.</summary>
public static class DoubtText
{
    private static readonly (Doubt Doubt, string Text)[] Texts =
    [
        (Doubt.HostNetworkSubject, "a policy selects host-network pods, and what it does to them is left to the engine"),
        (Doubt.HostNetworkPeer, "a selector matches host-network pods, and whether it sees their traffic is left to the engine"),
        (Doubt.OwnNode, "a host-network pod may be on the destination's own node, from where traffic is always allowed"),
        (Doubt.PodAddressUnknown, "an IP block may cover the pod, whose address is not known"),
        (Doubt.PodAddressFamily, "an IP block covers one of the pod's addresses but not another"),
        (Doubt.MatchedByAddress, "an IP block covers the pod's address, which Cilium does not match"),
        (Doubt.SamePriority, "two policies of the same priority decide differently, and which is asked first is left to the engine"),
        (Doubt.NodeAddress, "a rule names nodes, whose addresses are not known"),
        (Doubt.DomainName, "a rule names domain names, and what they resolve to is known only when the connection is opened"),
        (Doubt.ServiceAccountLabels, "a policy selects by the labels of service accounts, which are not known of this pod's"),
        (Doubt.ApiServerAddress, "a rule names the API server, whose addresses are not known"),
        (Doubt.UnknownPeer, "a rule names a peer that only the running cluster knows"),
        (Doubt.SourcePort, "a rule that does not allow is for certain source ports only, and the connection's is not known"),
        (Doubt.UnknownTier, "a policy is in a tier that is not among the manifests, so that its order and default action are not known"),
        (Doubt.Authentication, "a rule asks for authentication where another allows the same without"),
        (Doubt.EngineVersion, "versions of the engine differ about a rule"),
    ];

    /// <summary>The doubts in words, joined by "; "; empty where there is none.</summary>
    /// <param name="doubts">The doubts.</param>
    public static string Describe(this Doubt doubts) => string.Join("; ", Texts.Where(entry => doubts.HasFlag(entry.Doubt)).Select(static entry => entry.Text));
}
