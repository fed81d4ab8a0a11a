namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What the cluster's own machinery needs: DNS, meshes, probes.</summary>
    private static RuleDescriptor[] Platform =>
    [
        new(RuleIds.MissingDns, "Egress is isolated and DNS is not allowed", Severity.Warning, "Pods whose egress is isolated resolve no names unless a policy allows DNS; what their other rules allow is then out of reach by name."),
        new(RuleIds.DnsOverOneProtocol, "DNS is allowed over one protocol only", Severity.Warning, "Resolvers ask over UDP and fall back to TCP where an answer does not fit a datagram; pods need both."),
        new(RuleIds.WrongResolver, "A rule for DNS reaches no resolver", Severity.Warning, "The resolver's pods are in a namespace of their own, under labels and on a port that differ between distributions; AllowEgressToDns knows them."),
        new(RuleIds.NodeResolverMissing, "DNS is allowed, but not to the node's resolver", Severity.Warning, "NodeLocal DNSCache, GKE Cloud DNS and AKS LocalDNS answer on addresses of the node, which no selector matches."),
        new(RuleIds.HboneNotAdmitted, "The mesh cannot deliver: port 15008 is not admitted", Severity.Warning, "In Istio's ambient mode traffic between pods arrives on port 15008, whatever the port of the application."),
        new(RuleIds.AmbientProbes, "The kubelet's probes are not admitted", Severity.Warning, "In Istio's ambient mode probes come from 169.254.7.127, which isolated pods have to admit."),
        new(RuleIds.MeshControlPlane, "The proxies of the mesh cannot work", Severity.Info, "Proxies inside the pods need their control plane, and the port on which they deliver to each other."),
        new(RuleIds.ApiServerBlocked, "The pods cannot call the API server", Severity.Warning, "The API server is on the nodes' network, where no selector matches it: pods that call it need an egress rule for its addresses."),
        new(RuleIds.WebhookBlocked, "The API server cannot call the webhook", Severity.Warning, "The API server calls webhooks and aggregated APIs from an address that no selector matches."),
        new(RuleIds.EntranceBlocked, "Traffic from outside is led to pods that do not admit it", Severity.Warning, "An Ingress, a route or a Service leads to pods whose policies admit neither an ingress controller nor addresses on that port."),
        new(RuleIds.ScrapingBlocked, "Prometheus cannot scrape the pods", Severity.Info, "Pods ask to be scraped, and their policies admit nobody who could be Prometheus on that port."),
        new(RuleIds.ChallengeBlocked, "ACME challenges cannot be answered", Severity.Warning, "cert-manager answers HTTP-01 challenges from pods of its own in the namespace of the certificate, on port 8089; where nobody admits the ingress controller there, no certificate is issued or renewed."),
        new(RuleIds.SelectsHostNetwork, "The policy is for pods on the nodes' network", Severity.Info, "What policies do to pods on their node's network is undefined, and most network plugins do nothing."),
        new(RuleIds.PolicyNotEnforced, "The network plugin enforces no policy", Severity.Warning, "The API server accepts policies whatever the network plugin is; where it enforces none, nothing is denied."),
        new(RuleIds.UnsupportedFeature, "The network plugin does not know this", Severity.Info, "Network plugins differ in what they enforce; the API server accepts all of it."),
        new(RuleIds.AwsVpcLimits, "The Amazon VPC CNI enforces this otherwise", Severity.Info, "The network policy agent of the Amazon VPC CNI has limits that the API does not have."),
    ];
}
