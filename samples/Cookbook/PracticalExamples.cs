using NetPolSdk;

#pragma warning disable NPS5003 // The chapter shows several forms of a rule for the same pods, so that some contain others.
#pragma warning disable NPS5009 // The articles show DNS in one namespace each; that four have the same rule is due to putting them together.

namespace Cookbook;

/// <summary>Eight practical examples, from the denial that comes first to ranges of ports.</summary>
public static class PracticalExamples
{
    public static IReadOnlyList<NetworkPolicy> All =>
    [
        DefaultDenyAll(),
        AllowDnsEgress(),
        DbIngressPolicy(),
        ApiAllowNamespace(),
        StrictApiIngress(),
        LooseApiIngress(),
        ExternalDbEgress(),
        MultiportEgress(),
    ];

    /// <summary>Example 1. Every pod of the namespace is isolated in both directions. Deny-all is a word, never an empty list.</summary>
    public static NetworkPolicy DefaultDenyAll() => Presets.DenyAll("secure-namespace");

    /// <summary>Example 2. What example 1 breaks first: names resolve again, over UDP and TCP, and nothing else is opened.</summary>
    public static NetworkPolicy AllowDnsEgress() => Presets.AllowDns("secure-namespace");

    /// <summary>Example 3. Only the frontend of the same namespace reaches the database, and only on its port.</summary>
    public static NetworkPolicy DbIngressPolicy() =>
        NetworkPolicy.Named("db-ingress-policy").InNamespace("default")
            .For(Pods.Labelled("role", "db"))
            .AllowIngress(from: Pods.Labelled("role", "frontend"), on: Port.Tcp(5432));

    /// <summary>Example 4. Every pod of every namespace that carries a label; as a peer, a namespace is all its pods.</summary>
    public static NetworkPolicy ApiAllowNamespace() =>
        NetworkPolicy.Named("api-allow-namespace").InNamespace("backend-ns")
            .For(Pods.Labelled("app", "internal-api"))
            .AllowIngress(from: Namespaces.Labelled("project", "myproject"));

    /// <summary>Example 5. AND: the pod must be a client <b>and</b> be in a namespace of alice. It is one peer.</summary>
    public static NetworkPolicy StrictApiIngress() =>
        NetworkPolicy.Named("strict-api-ingress").InNamespace("backend-ns")
            .For(Pods.Labelled("app", "secure-api"))
            .AllowIngress(from: Pods.Labelled("role", "client").In(Namespaces.Labelled("user", "alice")));

    /// <summary>
    /// Example 6, the trap. OR: every pod of alice's namespaces, and every client of backend-ns itself. Written as a
    /// plain list, <c>from: [Namespaces.Labelled(…), Pods.Labelled(…)]</c>, it is reported as NPS1001, because hardly
    /// anybody means it; whoever does says so with <c>AnyOf</c>.
    /// </summary>
    public static NetworkPolicy LooseApiIngress() =>
        NetworkPolicy.Named("loose-api-ingress").InNamespace("backend-ns")
            .For(Pods.Labelled("app", "secure-api"))
            .AllowIngress(from: Peer.AnyOf(Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")));

#pragma warning disable NPS2001 // Kept as the examples are: neither allows DNS, and no other policy of their namespace does.
    /// <summary>
    /// Example 7. A range outside the cluster, but for one address in it. An exception is no denial: another rule may
    /// still allow that address.
    /// </summary>
    public static NetworkPolicy ExternalDbEgress() =>
        NetworkPolicy.Named("external-db-egress").InNamespace("default")
            .For(Pods.Labelled("app", "web"))
            .AllowEgress(to: IpBlock.Of("192.168.1.0/24").Except("192.168.1.50/32"));

    /// <summary>Example 8. A range of ports, both ends inclusive; a named port cannot begin one.</summary>
    public static NetworkPolicy MultiportEgress() =>
        NetworkPolicy.Named("multiport-egress").InNamespace("default")
            .For(Pods.Labelled("role", "app"))
            .AllowEgress(to: IpBlock.Of("10.0.0.0/24"), on: Port.TcpRange(32000, 32768));
#pragma warning restore NPS2001
}
