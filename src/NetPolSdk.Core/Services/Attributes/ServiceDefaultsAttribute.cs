namespace NetPolSdk;

/// <summary>Declares what holds for every service of the assembly that does not say otherwise.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ServiceDefaultsAttribute : Attribute
{
    /// <summary>The namespace of services that name none.</summary>
    public string? Namespace { get; set; }

    /// <summary>Which label holds a service's name.</summary>
    public LabelConvention Convention { get; set; }

    /// <summary>The value of <c>app.kubernetes.io/part-of</c>, by which services are then selected too.</summary>
    public string? PartOf { get; set; }

    /// <summary>The resolvers that pods use; <see cref="DnsProvider.KubeDns"/> where neither this nor <see cref="DnsAddresses"/> is set.</summary>
    public DnsProvider[]? Dns { get; set; }

    /// <summary>The addresses of resolvers of your own, such as <c>10.96.0.10</c>.</summary>
    public string[]? DnsAddresses { get; set; }

    /// <summary>The mesh that pods are part of.</summary>
    public Mesh Mesh { get; set; }

    /// <summary>
    /// The network plugin that enforces the policies. With <see cref="NetPolSdk.NetworkPlugin.Cilium"/>, <see cref="CallsHostAttribute"/> and
    /// <see cref="HttpAllowAttribute"/> yield policies of Cilium's own kind.
    /// </summary>
    public NetworkPlugin NetworkPlugin { get; set; }

    /// <summary>The addresses of the API server, as ranges such as <c>172.18.0.2/32</c>, for <see cref="NeedsKubernetesApiAttribute"/>.</summary>
    public string[]? KubernetesApi { get; set; }
}
