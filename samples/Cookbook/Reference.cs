using NetPolSdk;

#pragma warning disable NPS5003 // The chapter shows several forms of a rule for the same pods, so that some contain others.

namespace Cookbook;

/// <summary>
/// The policies of a reference page: first what a policy is made of, then the layers of a production namespace, in the
/// order in which they are applied, then what single applications add.
/// </summary>
public static class Reference
{
    public static IReadOnlyList<NetworkPolicy> All =>
    [
        ApiPolicy(),
        SelectorsOr(),
        SelectorsAnd(),
        ExternalRanges(),
        NamedPort(),
        PortRange(),
        SctpPort(),
        DefaultDenyIngress(),
        DefaultDenyEgress(),
        DefaultDenyAll(),
        AllowAllIngress(),
        AllowDnsEgress(),
        NamespaceIsolation(),
        PostgresPolicy(),
        AllowIngressController(),
        AllowPrometheusScrape(),
        AllowExternalApi(),
    ];

    /// <summary>
    /// The anatomy: both directions, an OR that is meant (the frontend beside it, and whatever runs in monitoring), a
    /// range of ports, and the DNS that an isolated egress needs.
    /// </summary>
    public static NetworkPolicy ApiPolicy() =>
        NetworkPolicy.Named("api-policy").InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Peer.AnyOf(Pods.Labelled("app", "frontend"), Namespaces.Named("monitoring")), on: Port.TcpRange(8080, 8090))
            .AllowEgress(to: Pods.Labelled("app", "postgres"), on: Port.Tcp(5432))
            .AllowEgressToDns();

    /// <summary>OR: two peers. Every pod of every production namespace is admitted, whatever its labels. (A snippet on the page; the rest is ours.)</summary>
    public static NetworkPolicy SelectorsOr() =>
        NetworkPolicy.Named("selectors-or").InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Peer.AnyOf(Pods.Labelled("app", "frontend"), Namespaces.Labelled("env", "prod")));

    /// <summary>AND: one peer. Frontends, and only where they are in a production namespace. (A snippet on the page; the rest is ours.)</summary>
    public static NetworkPolicy SelectorsAnd() =>
        NetworkPolicy.Named("selectors-and").InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Labelled("env", "prod")));

    /// <summary>
    /// Ranges of addresses: a private network without the cluster's own pods and Services, and the internet without the
    /// metadata service of AWS. That last block still holds every private network, which <c>Internet.IPv4</c> leaves
    /// out. (A snippet on the page; name and subject are ours.)
    /// </summary>
    public static NetworkPolicy ExternalRanges() =>
        NetworkPolicy.Named("external-ranges").InNamespace("production")
            .For(Pods.Labelled("app", "gateway"))
            .AllowIngress(from: IpBlock.Of("10.0.0.0/8").Except("10.42.0.0/16", "10.96.0.0/12"), on: Port.Tcp(443))
            .AllowEgress(to: IpBlock.Of("0.0.0.0/0").Except("169.254.169.254/32"));

    /// <summary>A port by the name that the pod's container gives it: each pod resolves it for itself. (A snippet on the page; the rest is ours.)</summary>
    public static NetworkPolicy NamedPort() => ApiFromFrontend("named-port", Port.Named("http-api"));

    /// <summary>A range of ports. (A snippet on the page; the rest is ours.)</summary>
    public static NetworkPolicy PortRange() => ApiFromFrontend("port-range", Port.TcpRange(10000, 11000));

    /// <summary>SCTP, the third protocol that there is. (A snippet on the page; the rest is ours.)</summary>
    public static NetworkPolicy SctpPort() => ApiFromFrontend("sctp-port", Port.Sctp(9999));

    /// <summary>Nobody reaches the pods of the namespace until another policy allows it.</summary>
    public static NetworkPolicy DefaultDenyIngress() => Presets.DenyIngress("production");

    /// <summary>The pods of the namespace reach nobody, not even the resolver, until another policy allows it.</summary>
    public static NetworkPolicy DefaultDenyEgress() => Presets.DenyEgress("production");

    /// <summary>Both directions. Layer 1.</summary>
    public static NetworkPolicy DefaultDenyAll() => Presets.DenyAll("production");

#pragma warning disable NPS3004 // Kept as the page has it, which shows how to open everything as well.
    /// <summary>Everyone reaches every pod: for debugging. Allowances add up, so it outdoes every denial beside it.</summary>
    public static NetworkPolicy AllowAllIngress() => Presets.AllowAllIngress("production");
#pragma warning restore NPS3004

    /// <summary>DNS for the whole namespace. Layer 2. Where NodeLocal DNSCache is active add <c>Dns.NodeLocalCache</c>.</summary>
    public static NetworkPolicy AllowDnsEgress() => Presets.AllowDns("production");

    /// <summary>The pods of a team's namespace reach each other and the resolver, and nobody else.</summary>
    public static NetworkPolicy NamespaceIsolation() => Presets.IsolateNamespace("team-a");

    /// <summary>
    /// A database: in from the application, out to its own standby. It resolves names because <see cref="AllowDnsEgress"/>
    /// is about every pod of the namespace.
    /// </summary>
    public static NetworkPolicy PostgresPolicy() =>
        NetworkPolicy.Named("postgres-policy").InNamespace("production")
            .For(Pods.Labelled("app", "postgres"))
            .AllowIngress(from: Pods.Labelled("app", "api"), on: Port.Tcp(5432))
            .AllowEgress(to: Pods.Labelled("app", "postgres").And("role", "standby"), on: Port.Tcp(5432), because: "replication to the standby");

    /// <summary>The ingress controller, in its own namespace, reaches the frontend. Layer 4.</summary>
    public static NetworkPolicy AllowIngressController() =>
        NetworkPolicy.Named("allow-ingress-controller").InNamespace("production")
            .For(Pods.Labelled("app", "frontend"))
            .AllowIngress(
                from: Platform.IngressNginx.WithPods(Pods.Labelled("app.kubernetes.io/name", "ingress-nginx")),
                on: [Port.Tcp(80), Port.Tcp(443)]);

    /// <summary>Prometheus scrapes every pod of the namespace. Layer 5. This one labels its pods its own way.</summary>
    public static NetworkPolicy AllowPrometheusScrape() =>
        Presets.AllowScraping("production", Platform.Prometheus.WithPods(Pods.Labelled("app", "prometheus")), on: [Port.Tcp(9090), Port.Tcp(8080)]);

    /// <summary>One workload calls a payment gateway outside the cluster, and resolves its name. Layer 6.</summary>
    public static NetworkPolicy AllowExternalApi() =>
        NetworkPolicy.Named("allow-external-api").InNamespace("production")
            .For(Pods.Labelled("app", "payment-processor"))
            .AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: Port.Tcp(443), because: "the payment gateway")
            .AllowEgressToDns();

    private static NetworkPolicy ApiFromFrontend(string name, Port port) =>
        NetworkPolicy.Named(name).InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend"), on: port);
}
