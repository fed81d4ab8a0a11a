namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What an API server refuses of Calico's objects, or Calico itself where the server does not look.</summary>
    private static RuleDescriptor[] CalicoValidity =>
    [
        Refused(RuleIds.CalicoSelector, "A selector of Calico cannot be read", "Selectors are expressions such as app == 'api' && has(tier). Native definitions take any string, and a policy that Calico cannot read is not enforced."),
        Refused(RuleIds.CalicoPorts, "Ports of a Calico rule have no protocol", "Ports belong to TCP, UDP or SCTP; without a protocol only named ports can be resolved."),
        Refused(RuleIds.CalicoNet, "A net of a Calico object is not valid", "Nets of rules are ranges without bits past the prefix, all of one family in a rule, and what is left out is never everything."),
        Refused(RuleIds.CalicoHttp, "An HTTP match of a Calico rule is not valid", "HTTP is looked at on ingress, over TCP, by rules that allow; paths begin with '/'."),
        Refused(RuleIds.CalicoServices, "A match by Service of a Calico rule is not valid", "Services stand alone in an entity, on the side of the peer, and in a GlobalNetworkPolicy with their namespace."),
        Refused(RuleIds.CalicoHostFlags, "Flags for host endpoints contradict each other", "preDNAT and doNotTrack exclude each other and need applyOnForward; preDNAT is about ingress only."),
        Refused(RuleIds.CalicoGlobal, "global() stands where it has no meaning", "global() selects what is in no namespace; only the namespaceSelector of a rule may be it, and nothing else beside it."),
        Refused(RuleIds.CalicoName, "A name of a Calico object is not valid", "Policies are named by one or two labels, tiers by one."),
        Refused(RuleIds.CalicoIcmp, "An ICMP match of a Calico rule is not valid", "ICMP fields need the protocol ICMP or ICMPv6, a code needs a type, and each protocol has its own IP version."),
        Refused(RuleIds.CalicoTier, "A tier that Calico brings along is changed", "The order and default action of default, kube-admin and kube-baseline are fixed."),
        Refused(RuleIds.CalicoShape, "A part of a Calico object is missing or says several things", "A rule needs an action, an HTTP path is exact or a prefix, and a staged deletion says nothing else."),
        Refused(RuleIds.CalicoLimit, "A Calico object exceeds a limit", "Rules, nets, ports and HTTP matches are limited in number, and lists that are sets hold nothing twice."),
        Refused(RuleIds.CalicoValue, "A value of a Calico object is none that there is", "Actions, types, protocols and ports are written in exactly the forms that Calico knows."),
    ];
}
