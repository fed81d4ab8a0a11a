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
        Refused(RuleIds.UnknownField, "A field is not known", "kubectl and the API server refuse fields that a kind does not have; without that check a misspelt field is dropped silently."),
        Refused(RuleIds.WrongType, "A value is of the wrong type", "A number or boolean where a string is wanted, or an object in place of a list, is refused before anything else is looked at."),
        Refused(RuleIds.DuplicateKey, "A key occurs twice", "Of a key that occurs twice only one value counts, and which one depends on the reader."),
        Refused(RuleIds.Unreadable, "A document cannot be read", "The text is no YAML, is not UTF-8, holds control characters, or is larger or more deeply nested than anything sensible."),
        Refused(RuleIds.ApiVersion, "The apiVersion or kind is not known", "An object whose apiVersion and kind do not belong together is refused, or ignored by those who look for policies."),
    ];

    private static RuleDescriptor Refused(string id, string title, string description) => new(id, title, Severity.Error, description);
}
