namespace NetPolSdk;

/// <summary>
/// Declares that this service calls the Kubernetes API. It yields the egress rule, and DNS. The API server is on its nodes'
/// network, where selectors do not match it, so its addresses are named: those of the EndpointSlice of the Service
/// <c>kubernetes</c>, not the Service's own.
/// </summary>
/// <param name="addresses">The addresses, as ranges such as <c>172.18.0.2/32</c>; those of <see cref="ServiceDefaultsAttribute.KubernetesApi"/> where none is named.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeedsKubernetesApiAttribute(params string[] addresses) : Attribute
{
    /// <summary>The addresses of the API server.</summary>
    public string[] Addresses { get; } = addresses;

    /// <summary>The port on which it listens at these addresses, 6443 unless said otherwise. Clouds that manage it often use 443.</summary>
    public int Port { get; set; } = 6443;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
