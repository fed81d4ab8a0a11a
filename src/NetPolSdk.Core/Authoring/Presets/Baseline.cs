using System.Collections;

namespace NetPolSdk;

/// <summary>
/// The policies that every workload of a namespace gets, in layers: deny all, then allow DNS, the namespace itself, the
/// ingress controller, Prometheus. Each layer is one policy, in the order said; a layer said again adds to the one there
/// is. <c>Baseline.For("prod").DenyAll().AllowDns().AllowSameNamespace()</c>.
/// </summary>
public sealed record Baseline : IReadOnlyList<NetworkPolicy>
{
    private Baseline(string @namespace, ValueList<NetworkPolicy> policies)
    {
        Namespace = @namespace;
        Policies = policies;
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The policies, in the order of the layers.</summary>
    public ValueList<NetworkPolicy> Policies { get; }

    /// <inheritdoc/>
    public int Count => Policies.Count;

    /// <inheritdoc/>
    public NetworkPolicy this[int index] => Policies[index];

    /// <summary>Begins the baseline of a namespace.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public static Baseline For(string @namespace)
    {
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(Require.NotNull(@namespace, nameof(@namespace))), "metadata.namespace", @namespace, nameof(@namespace));
        return new Baseline(@namespace, []);
    }

    /// <summary>Isolates every pod of the namespace, in both directions.</summary>
    public Baseline DenyAll() => With(Presets.DenyAll(Namespace));

    /// <summary>Isolates every pod of the namespace for ingress.</summary>
    public Baseline DenyIngress() => With(Presets.DenyIngress(Namespace));

    /// <summary>Isolates every pod of the namespace for egress.</summary>
    public Baseline DenyEgress() => With(Presets.DenyEgress(Namespace));

    /// <summary>Allows every pod of the namespace to resolve names.</summary>
    /// <param name="resolvers">The resolvers in use; <see cref="Dns.KubeDns"/> where none is named.</param>
    public Baseline AllowDns(params Dns[] resolvers) => With(Presets.AllowDns(Namespace, resolvers));

    /// <summary>Allows the pods of the namespace to reach each other.</summary>
    public Baseline AllowSameNamespace() => With(Presets.AllowSameNamespace(Namespace));

    /// <summary>Allows the pods of the namespace and those of the tenant's other namespaces to reach each other.</summary>
    /// <param name="tenant">The tenant's namespaces, by the label that they share: <c>Namespaces.Labelled("tenant", "acme")</c>.</param>
    public Baseline AllowSameTenant(Namespaces tenant) => With(Presets.AllowSameTenant(Namespace, tenant));

    /// <summary>Allows a component of the platform, usually an ingress controller, to reach every pod of the namespace.</summary>
    /// <param name="source">Who may connect.</param>
    /// <param name="on">The ports of the namespace's pods.</param>
    public Baseline AllowIngressFrom(Peers source, Ports on) => With(Presets.AllowIngressController(Namespace, source, on));

    /// <summary>Allows Prometheus to scrape every pod of the namespace.</summary>
    /// <param name="prometheus">Who scrapes.</param>
    /// <param name="on">The metrics ports of the namespace's pods.</param>
    public Baseline AllowScrapingBy(Peers prometheus, Ports on) => With(Presets.AllowScraping(Namespace, prometheus, on));

    /// <summary>Allows every pod of the namespace to connect to the internet, but not to private networks nor to the cloud's metadata service.</summary>
    /// <param name="on">The ports of the destinations, such as <c>Port.Tcp(443)</c>.</param>
    public Baseline AllowInternet(Ports on) => With(Presets.AllowInternet(Namespace, on));

    /// <summary>Whether both have the same policies.</summary>
    /// <param name="other">The other baseline.</param>
    public bool Equals(Baseline? other) => other is not null && Namespace == other.Namespace && Policies.Equals(other.Policies);

    /// <inheritdoc/>
    public override int GetHashCode() => Policies.GetHashCode();

    /// <summary>Goes through the policies.</summary>
    public IEnumerator<NetworkPolicy> GetEnumerator() => ((IEnumerable<NetworkPolicy>)Policies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A layer said twice is one policy with the rules of both, each once.</summary>
    private Baseline With(NetworkPolicy layer)
    {
        for (var i = 0; i < Policies.Count; i++)
        {
            if (Policies[i].Name == layer.Name)
            {
                return new Baseline(Namespace, Policies.SetItem(i, Merge(Policies[i], layer)));
            }
        }

        return new Baseline(Namespace, Policies.Add(layer));
    }

    private static NetworkPolicy Merge(NetworkPolicy policy, NetworkPolicy layer) => policy with
    {
        Ingress = policy.Ingress.AddRange([.. layer.Ingress.Where(rule => !policy.Ingress.Contains(rule))]),
        Egress = policy.Egress.AddRange([.. layer.Egress.Where(rule => !policy.Egress.Contains(rule))]),
    };
}
