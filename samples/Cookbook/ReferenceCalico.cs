using NetPolSdk;

namespace Cookbook;

/// <summary>The policies of Calico of the reference page, mended: Calico takes both as published, but the first means something else than its name says.</summary>
public static class ReferenceCalico
{
    public static IReadOnlyList<Policy> All => [SecurityTier(), DenySshExternal(), ApiPolicy()];

    /// <summary>A tier before Calico's own <c>default</c>. What its policies do not decide goes on to the NetworkPolicies of the namespaces.</summary>
    public static CalicoTier SecurityTier() => CalicoTier.Named("security").WithOrder(100).WithDefaultAction(CalicoAction.Pass);

    /// <summary>
    /// Nobody from outside reaches the SSH of any pod. As published the policy stood in the tier <c>default</c> and selected everything: there the end of
    /// the tier denies what no rule decides, so it cut all ingress of the cluster, host endpoints included, and not SSH alone. A rule
    /// that passes at its end would have skipped the NetworkPolicies of the namespaces, which are in that tier too. Its
    /// "internal networks" were one range of three, and an IPv6 address was never looked at.
    /// </summary>
    public static CalicoGlobalNetworkPolicy DenySshExternal() =>
        CalicoGlobalNetworkPolicy.Named("deny-ssh-external").InTier("security").WithOrder(100)
            .For(Namespaces.All)
            .DenyIngress(
                from: [IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"), IpBlock.Of("::/0").Except("fc00::/7")],
                on: Port.Tcp(22));

    /// <summary>The API serves the frontend, and calls the database and the resolver. As published DNS was allowed over UDP alone, and answers that are too long for it come over TCP.</summary>
    public static CalicoNetworkPolicy ApiPolicy() =>
        CalicoNetworkPolicy.Named("api-policy").InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(8080))
            .AllowEgress(to: Pods.Labelled("app", "postgres"), on: Port.Tcp(5432))
            .AllowEgress(to: Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.Named("kube-system")), on: [Port.Udp(53), Port.Tcp(53)]);
}
