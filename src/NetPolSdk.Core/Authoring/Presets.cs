namespace NetPolSdk;

/// <summary>Whole policies for common needs, under the names by which the field knows them. Each is an ordinary policy that can be added to.</summary>
public static class Presets
{
    /// <summary><c>default-deny-all</c>: isolates every pod of the namespace, in both directions.</summary>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPolicy DenyAll(string @namespace) => ForAllPods("default-deny-all", @namespace).DenyAll();

    /// <summary><c>default-deny-ingress</c>: isolates every pod of the namespace for ingress.</summary>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPolicy DenyIngress(string @namespace) => ForAllPods("default-deny-ingress", @namespace).DenyIngress();

    /// <summary><c>default-deny-egress</c>: isolates every pod of the namespace for egress. Names stop resolving until DNS is allowed.</summary>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPolicy DenyEgress(string @namespace) => ForAllPods("default-deny-egress", @namespace).DenyEgress();

    /// <summary><c>allow-dns-egress</c>: every pod of the namespace may resolve names.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="resolvers">The resolvers in use; <see cref="Dns.KubeDns"/> where none is named.</param>
    public static NetworkPolicy AllowDns(string @namespace, params Dns[] resolvers) => ForAllPods("allow-dns-egress", @namespace).AllowEgressToDns(resolvers);

    /// <summary><c>allow-intra-namespace</c>: the pods of the namespace may reach each other.</summary>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPolicy AllowSameNamespace(string @namespace) => ForAllPods("allow-intra-namespace", @namespace).AllowSameNamespace();

    /// <summary><c>allow-ingress-controller</c>: an ingress controller may reach every pod of the namespace.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="controller">The controller, such as <see cref="Platform.IngressNginx"/>.</param>
    /// <param name="on">The ports of the namespace's pods.</param>
    public static NetworkPolicy AllowIngressController(string @namespace, Peers controller, Ports on) =>
        ForAllPods("allow-ingress-controller", @namespace).AllowIngress(controller, Require.NotNull(on, nameof(on)));

    /// <summary><c>allow-prometheus-scrape</c>: Prometheus may scrape every pod of the namespace.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="prometheus">Who scrapes, such as <see cref="Platform.Prometheus"/>.</param>
    /// <param name="on">The metrics ports of the namespace's pods.</param>
    public static NetworkPolicy AllowScraping(string @namespace, Peers prometheus, Ports on) =>
        ForAllPods("allow-prometheus-scrape", @namespace).AllowIngress(prometheus, Require.NotNull(on, nameof(on)));

    private static NetworkPolicySubject ForAllPods(string name, string @namespace) => NetworkPolicy.Named(name).InNamespace(@namespace).For(Pods.All);
}
