namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What an API server refuses of Cilium's objects, or Cilium itself where the server does not look: it then stores a policy that nobody enforces.</summary>
    private static RuleDescriptor[] CiliumValidity =>
    [
        Refused(RuleIds.CiliumNoRules, "A Cilium policy has no rules", "A rule needs at least one of ingress, egress, ingressDeny and egressDeny that is not empty. The definition takes an empty list, and Cilium then enforces nothing of the policy."),
        Refused(RuleIds.CiliumPeerKinds, "An element of a Cilium rule names peers of two kinds", "Endpoints, entities, ranges, names and the like cannot be combined in one element; Cilium refuses the policy after the server has accepted it."),
        Refused(RuleIds.CiliumLimit, "A Cilium object exceeds a limit", "Ports and ICMP fields are limited to 40, and numbers and lengths are bounded."),
        Refused(RuleIds.CiliumPort, "A port of a Cilium rule is not valid", "Ports are strings: a number up to 65535, or the name of a port. The definition's pattern lets more through, which Cilium then refuses."),
        Refused(RuleIds.CiliumIcmpWithPorts, "ICMP and ports stand in one element of a Cilium rule", "An element is about ports or about ICMP; Cilium refuses the policy after the server has accepted it."),
        Refused(RuleIds.CiliumDenyRule, "A Cilium rule that denies says more than peers and ports", "HTTP, DNS, TLS, host names and authentication are for rules that allow."),
        Refused(RuleIds.CiliumLayer7, "An HTTP or DNS rule of Cilium is not valid", "HTTP needs TCP, DNS rules are for egress and need a port without a range, and policies for nodes have no HTTP."),
        Refused(RuleIds.CiliumSubject, "A Cilium rule does not say whom it is for, or says it twice", "A rule has an endpointSelector or a nodeSelector; nodes are in no namespace, so only a CiliumClusterwideNetworkPolicy selects them."),
        Refused(RuleIds.CiliumDnsName, "A DNS name or pattern of a Cilium rule is not valid", "matchName is one name without stars, matchPattern one with them, and an item has one of the two."),
        Refused(RuleIds.CiliumCidr, "A range of a Cilium object is not valid", "A set has a cidr or refers to a group, and its exceptions are inside the cidr."),
        Refused(RuleIds.CiliumVersion, "A word or field is none that this version of Cilium has", "Entities, protocols and fields come and go with versions; the setting cilium_version says which one judges."),
        Refused(RuleIds.CiliumServerNames, "Names of TLS servers in a Cilium rule are not valid", "serverNames stand beside HTTP rules only where Cilium terminates TLS, and are names, perhaps with stars."),
        Refused(RuleIds.CiliumIcmpType, "A type of ICMP in a Cilium rule is not valid", "Types are numbers from 0 to 255, or names of the family that the field is for."),
        Refused(RuleIds.CiliumShape, "A part of a Cilium object is missing or says several things", "What the definitions require must be there, and of alternatives one."),
        Refused(RuleIds.CiliumHttp, "A regular expression of a Cilium rule cannot be read", "Path, method and host are expressions in the syntax of RE2, which has no look-around and no back references; Cilium refuses the policy after the server has accepted it."),
        Refused(RuleIds.CiliumText, "A text of a Cilium object is not valid", "Names of what is referred to are not empty, and what is logged can be printed."),
    ];
}
