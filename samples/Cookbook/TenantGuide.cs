using NetPolSdk;

namespace Cookbook;

/// <summary>
/// The guide of a multi-tenant platform. Every namespace is default-deny; four lanes are opened beforehand (DNS, the
/// tenant's own pods, Traefik, Prometheus), and a custom policy opens one more.
/// </summary>
public static class TenantGuide
{
    public static IReadOnlyList<NetworkPolicy> All => [AllowFrontendToBackend(), AllowEgressExternalApi(), AllowDeployerFromStaging()];

    /// <summary>
    /// One workload calls another in the same namespace. The policy is about the pods that are called, and lives in
    /// their namespace; the port is the pod's, not the Service's.
    /// </summary>
    public static NetworkPolicy AllowFrontendToBackend() =>
        NetworkPolicy.Named("allow-frontend-to-backend").InNamespace("tenant-prod")
            .For(Pods.Labelled("app", "backend"))
            .AllowIngress(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(8080));

    /// <summary>
    /// A workload calls an API outside the cluster. Once egress is isolated, DNS has to be allowed as well, over UDP
    /// and TCP. This guide takes kube-dns pods of any namespace; <c>AllowEgressToDns()</c> alone takes those of kube-system.
    /// </summary>
    public static NetworkPolicy AllowEgressExternalApi() =>
        NetworkPolicy.Named("allow-egress-external-api").InNamespace("tenant-prod")
            .For(Pods.Labelled("app", "data-loader"))
            .AllowEgressToDns(Dns.In(Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.All)))
            .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443), because: "the external API");

    /// <summary>
    /// One pod of another namespace: pods <b>in</b> namespaces are one peer, so both must match. Two peers in a list
    /// would be an OR, the most common source of rules that admit too much. (The guide shows the rule only; name,
    /// subject and policy type are ours.)
    /// </summary>
    public static NetworkPolicy AllowDeployerFromStaging() =>
        NetworkPolicy.Named("allow-deployer-from-staging").InNamespace("tenant-prod")
            .For(Pods.Labelled("app", "backend"))
            .AllowIngress(from: Pods.Labelled("app", "deployer").In(Namespaces.Named("tenant-staging")));
}
