using NetPolSdk;

namespace Cookbook;

/// <summary>The policies that the runbooks of the reference page apply to a cluster in trouble.</summary>
public static class ReferenceRunbooks
{
    public static IReadOnlyList<NetworkPolicy> All => [AllowDnsEgress(), AllowIngressNginx(), DenyAll()];

    /// <summary>Runbook 2, names do not resolve after an egress policy: the DNS policy of <see cref="Reference.AllowDnsEgress"/>, by the same name.</summary>
    public static NetworkPolicy AllowDnsEgress() => Reference.AllowDnsEgress();

    /// <summary>Runbook 4, the ingress controller answers 502: whatever runs in its namespace may reach every pod on the usual ports.</summary>
    public static NetworkPolicy AllowIngressNginx() =>
        NetworkPolicy.Named("allow-ingress-nginx").InNamespace("production")
            .For(Pods.All)
            .AllowIngress(from: Namespaces.Named("ingress-nginx"), on: [Port.Tcp(80), Port.Tcp(8080), Port.Tcp(443)]);

    /// <summary>Runbook 5, is anything enforced at all: a denial in a namespace of its own, and a client that must time out.</summary>
    public static NetworkPolicy DenyAll() => NetworkPolicy.Named("deny-all").InNamespace("netpol-test").For(Pods.All).DenyIngress();
}
