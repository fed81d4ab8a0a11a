using NetPolSdk;

#pragma warning disable NPS5009 // The articles show DNS in one namespace each; that four have the same rule is due to putting them together.

namespace Cookbook;

/// <summary>Nine reusable patterns, from a closed namespace to narrow ways through it.</summary>
public static class Patterns
{
    public static IReadOnlyList<NetworkPolicy> All =>
    [
        DefaultDenyIngress(),
        DefaultDenyAll(),
        AllowDns(),
        AllowFromIngressController(),
        BackendAllowFromFrontend(),
        AllowMonitoringScrape(),
        AppEgressToDb(),
        IsolateAdminApi(),
        AllowExternalApiEgress(),
    ];

    /// <summary>Pattern 1. The usual beginning: from now on every way in is somebody's intention.</summary>
    public static NetworkPolicy DefaultDenyIngress() => Presets.DenyIngress("app-space");

    /// <summary>Pattern 2. Both directions, for namespaces that matter more. It needs pattern 3 at once.</summary>
    public static NetworkPolicy DefaultDenyAll() => Presets.DenyAll("payments");

    /// <summary>Pattern 3. The dependency that every workload has. On other platforms the resolver is another: <see cref="Dns"/> has them.</summary>
    public static NetworkPolicy AllowDns() =>
        NetworkPolicy.Named("allow-dns").InNamespace("payments").For(Pods.All).AllowEgressToDns();

    /// <summary>Pattern 4. Public traffic comes through the ingress controller alone. If its labels change in an upgrade, the policy silently stops matching.</summary>
    public static NetworkPolicy AllowFromIngressController() =>
        NetworkPolicy.Named("allow-from-ingress-controller").InNamespace("shop")
            .For(Pods.Labelled("app", "frontend"))
            .AllowIngress(from: Pods.Labelled("app", "ingress-controller").In(Namespaces.Named("ingress-system")), on: Port.Tcp(8080));

    /// <summary>Pattern 5. One call between two services. It isolates the backend only; the frontend's own egress is another policy.</summary>
    public static NetworkPolicy BackendAllowFromFrontend() =>
        NetworkPolicy.Named("backend-allow-from-frontend").InNamespace("shop")
            .For(Pods.Labelled("app", "backend"))
            .AllowIngress(from: Pods.Labelled("app", "frontend"), on: Port.Tcp(9000));

    /// <summary>Pattern 6. A platform namespace does its job without opening the metrics to everybody.</summary>
    public static NetworkPolicy AllowMonitoringScrape() =>
        NetworkPolicy.Named("allow-monitoring-scrape").InNamespace("shop")
            .For(Pods.Labelled("metrics", "enabled"))
            .AllowIngress(from: Namespaces.Named("monitoring"), on: Port.Tcp(9090));

#pragma warning disable NPS2001 // Kept as the article has it: DNS is left to a baseline that it does not show.
    /// <summary>Pattern 7. A database in another namespace, and nothing else. Backups and migrations need rules of their own.</summary>
    public static NetworkPolicy AppEgressToDb() =>
        NetworkPolicy.Named("app-egress-to-db").InNamespace("app-space")
            .For(Pods.Labelled("app", "api"))
            .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Port.Tcp(5432));
#pragma warning restore NPS2001

    /// <summary>Pattern 8. One sensitive workload, kept from its neighbours in the same namespace.</summary>
    public static NetworkPolicy IsolateAdminApi() =>
        NetworkPolicy.Named("isolate-admin-api").InNamespace("internal-tools")
            .For(Pods.Labelled("app", "admin-api"))
            .AllowIngress(from: Pods.Labelled("app", "bastion"), on: Port.Tcp(8443));

#pragma warning disable NPS2001 // Kept as the article has it: DNS is left to a baseline that it does not show.
    /// <summary>Pattern 9. A provider's range outside the cluster. Such ranges change; note where this one is from.</summary>
    public static NetworkPolicy AllowExternalApiEgress() =>
        NetworkPolicy.Named("allow-external-api-egress").InNamespace("integrations")
            .For(Pods.Labelled("app", "sync-worker"))
            .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443));
#pragma warning restore NPS2001
}
