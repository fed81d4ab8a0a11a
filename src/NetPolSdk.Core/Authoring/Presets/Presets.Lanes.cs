namespace NetPolSdk;

// One policy for each lane of traffic, to be laid over a denial.
public static partial class Presets
{
    /// <summary><c>allow-dns-egress</c>: every pod of the namespace may resolve names.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="resolvers">The resolvers in use; <see cref="Dns.KubeDns"/> where none is named.</param>
    public static NetworkPolicy AllowDns(string @namespace, params Dns[] resolvers) => ForAllPods("allow-dns-egress", @namespace).AllowEgressToDns(resolvers);

    /// <summary><c>allow-intra-namespace</c>: the pods of the namespace may reach each other.</summary>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPolicy AllowSameNamespace(string @namespace) => ForAllPods("allow-intra-namespace", @namespace).AllowSameNamespace();

    /// <summary><c>allow-intra-tenant</c>: the pods of the namespace and those of all namespaces of the same tenant may reach each other.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="tenant">The tenant's namespaces, by the label that they share: <c>Namespaces.Labelled("tenant", "acme")</c>.</param>
    public static NetworkPolicy AllowSameTenant(string @namespace, Namespaces tenant) =>
        ForAllPods("allow-intra-tenant", @namespace).AllowIngress(from: tenant).AllowEgress(to: tenant);

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

    /// <summary>
    /// <c>allow-internet-egress</c>: every pod of the namespace may connect to the internet, but not to private
    /// networks nor to the cloud's metadata service. DNS is another lane.
    /// </summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="on">The ports of the destinations, such as <c>Port.Tcp(443)</c>.</param>
    public static NetworkPolicy AllowInternet(string @namespace, Ports on) =>
        ForAllPods("allow-internet-egress", @namespace).AllowEgress(Internet.Any, Require.NotNull(on, nameof(on)));

    /// <summary>
    /// The four lanes that a multi-tenant platform opens beforehand in each namespace of a tenant: DNS, the tenant's own
    /// traffic, Traefik, and scraping by Prometheus. They are laid over a denial, which is not among them.
    /// </summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="tenant">The tenant's namespaces, by the label that they share.</param>
    /// <param name="http">The ports of the namespace's pods that Traefik may reach.</param>
    /// <param name="metrics">The ports of the namespace's pods that Prometheus may scrape.</param>
    public static ValueList<NetworkPolicy> TenantLanes(string @namespace, Namespaces tenant, Ports http, Ports metrics) =>
    [
        AllowDns(@namespace),
        AllowSameTenant(@namespace, tenant),
        AllowIngressController(@namespace, Platform.Traefik, http),
        AllowScraping(@namespace, Platform.Prometheus, metrics),
    ];
}
