namespace NetPolSdk;

/// <summary>
/// Why an answer is undefined, or holds on some engines only. What the Kubernetes API leaves open is answered with these
/// words and never guessed. Source: Kubernetes docs, "Network Policies", sections "NetworkPolicy and hostNetwork pods" and "Behavior of to and from selectors".
/// </summary>
[Flags]
public enum Doubt
{
    /// <summary>None: the API says what happens.</summary>
    None = 0,

    /// <summary>A policy selects pods on their node's network; most engines ignore it there, some do not.</summary>
    HostNetworkSubject = 1,

    /// <summary>A pod or namespace selector selects pods on their node's network; most engines do not match their traffic, some do.</summary>
    HostNetworkPeer = 2,

    /// <summary>Traffic from a pod's own node is always allowed, and the source, on a node's network, may be there.</summary>
    OwnNode = 4,

    /// <summary>An IP block may cover the pod, whose address is not known.</summary>
    PodAddressUnknown = 8,

    /// <summary>The IP blocks of a rule cover one of the pod's addresses and not another.</summary>
    PodAddressFamily = 16,

    /// <summary>An IP block covers the pod's address. Engines that go by address match it; Cilium does not. Traffic is allowed all the same, and this is a remark.</summary>
    MatchedByAddress = 32,

    /// <summary>Two admin policies of one tier have the same priority and decide differently; which is asked first is undefined. Source: network-policy-api, "priority".</summary>
    SamePriority = 64,

    /// <summary>A rule names nodes, whose addresses are not known here.</summary>
    NodeAddress = 128,

    /// <summary>A rule names domain names: it matches if they resolve to the address when the connection is opened.</summary>
    DomainName = 256,

    /// <summary>A policy selects service accounts by their labels, and those of the pod's account are not known.</summary>
    ServiceAccountLabels = 512,

    /// <summary>A rule names the API server, whose addresses are not known here.</summary>
    ApiServerAddress = 1024,

    /// <summary>A rule names what only the running cluster or its cloud knows: a Service that is not known here, other clusters, or groups of the cloud.</summary>
    UnknownPeer = 2048,

    /// <summary>A rule that denies or passes on is limited to certain source ports, or to requests that only the running connection shows.</summary>
    SourcePort = 4096,

    /// <summary>A policy is in a tier of which neither order nor default action is known here.</summary>
    UnknownTier = 8192,

    /// <summary>A rule asks for authentication where another allows the same without; the narrower one counts, which is not told apart here.</summary>
    Authentication = 16384,

    /// <summary>Versions of the engine differ about the rule.</summary>
    EngineVersion = 32768,
}
