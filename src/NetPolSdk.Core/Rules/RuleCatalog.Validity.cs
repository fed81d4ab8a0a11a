namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What a server refuses. Factories and readers enforce these themselves.</summary>
    private static RuleDescriptor[] Validity =>
    [
        Refused(RuleIds.EmptyPeer, "A peer names nobody", "A peer without podSelector, namespaceSelector and ipBlock is refused by the API server."),
        Refused(RuleIds.IpBlockWithSelector, "An ipBlock is combined with a selector", "One peer is either a range of addresses or selects pods; two peers are an OR."),
        Refused(RuleIds.Cidr, "A CIDR is not valid", "API servers from 1.36 on refuse host bits, leading zeros and IPv4-mapped addresses, not only what cannot be read."),
        Refused(RuleIds.Except, "An exception is not strictly inside its block", "Every except entry must be a strict subset of the cidr of its ipBlock."),
        Refused(RuleIds.EndPort, "An endPort is not valid", "endPort needs a numeric port that is not greater, and must be between 1 and 65535."),
        Refused(RuleIds.Port, "A port is not valid", "A port is a number between 1 and 65535 or the name of a container port."),
        Refused(RuleIds.Protocol, "A protocol is not supported", "NetworkPolicy knows TCP, UDP and SCTP, in upper case."),
        Refused(RuleIds.Selector, "A label selector is not valid", "Keys, values and operators of selectors follow the label syntax; In and NotIn need values, Exists and DoesNotExist take none."),
        Refused(RuleIds.Metadata, "Metadata is not valid", "Names, namespaces, labels and annotations follow the syntax of the API machinery."),
        Refused(RuleIds.PolicyTypes, "Policy types are not valid", "policyTypes holds Ingress, Egress or both."),
        Refused(RuleIds.EmptyList, "An empty list is given where a word is meant", "Kubernetes reads an empty list of peers or ports as \"any\", the opposite of what it looks like."),
    ];

    private static RuleDescriptor Refused(string id, string title, string description) => new(id, title, Severity.Error, description);
}
