namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What the cluster's own machinery needs: DNS, meshes, probes.</summary>
    private static RuleDescriptor[] Platform =>
    [
        new(RuleIds.MissingDns, "Egress is isolated and DNS is not allowed", Severity.Warning, "Pods whose egress is isolated resolve no names unless a policy allows DNS; what their other rules allow is then out of reach by name."),
        new(RuleIds.DnsOverOneProtocol, "DNS is allowed over one protocol only", Severity.Warning, "Resolvers ask over UDP and fall back to TCP where an answer does not fit a datagram; pods need both."),
    ];
}
