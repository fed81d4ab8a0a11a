using NetPolSdk;

namespace Cookbook;

/// <summary>
/// The admin policies of the reference page, mended: as published, servers refuse both, and where unknown fields are dropped they mean
/// something else than their names say. The kinds are v1alpha1, not of general availability as the page has it; new clusters want
/// <see cref="ClusterNetworkPolicy"/>, which <c>netpol convert --to ClusterNetworkPolicy</c> makes of them.
/// </summary>
public static class ReferenceAdminPolicies
{
    public static IReadOnlyList<Policy> All => [DenyToKubeSystem(), Baseline(), AllowSameNamespace()];

    /// <summary>
    /// Nobody but the system and the monitoring connects to port 443 of the pods in kube-system; all else is left to NetworkPolicies.
    /// As published the subject was every namespace but kube-system and monitoring, so that it cut HTTPS between all
    /// applications and guarded nothing in kube-system. The peers were <c>namespaces: {namespaceSelector: {}}</c>, which is no field: the
    /// selector stands in <c>namespaces</c> itself. The API server is on the nodes' network and no pod of kube-system to such policies.
    /// </summary>
    public static AdminNetworkPolicy DenyToKubeSystem() =>
        AdminNetworkPolicy.Named("deny-to-kube-system").WithPriority(10)
            .For(Namespaces.Named("kube-system"))
            .DenyIngress(from: Namespaces.AllExcept("kube-system", "monitoring"), on: Port.Tcp(443), named: "deny-non-system-to-system-https")
            .PassEgress(to: Namespaces.All, named: "pass-to-namespace-policy");

    /// <summary>
    /// Where no NetworkPolicy says otherwise, nobody is admitted. As published a rule before it allowed the own namespace by
    /// <c>sameLabels</c>, a field that is gone: such policies cannot say "the same namespace", which <see cref="AllowSameNamespace"/> does.
    /// The subject was every namespace, kube-system too, where it would have kept everybody from the resolver.
    /// </summary>
    public static BaselineAdminNetworkPolicy Baseline() =>
        BaselineAdminNetworkPolicy.For(Namespaces.AllExcept("kube-system"))
            .DenyIngress(from: Namespaces.All, named: "deny-all-else");

    /// <summary>The pods of a namespace admit each other: one of these for every namespace, which takes its pods out of the baseline.</summary>
    public static NetworkPolicy AllowSameNamespace() =>
        NetworkPolicy.Named("allow-same-namespace").InNamespace("production")
            .For(Pods.All)
            .AllowIngress(from: Pods.All);
}
