namespace NetPolSdk;

/// <summary>The service mesh that pods are part of, as far as it changes which ports policies have to allow.</summary>
public enum Mesh
{
    /// <summary>No mesh: pods talk on their own ports.</summary>
    None,

    /// <summary>Istio in ambient mode: traffic between pods arrives on HBONE's port 15008, and probes come from 169.254.7.127. Source: Istio docs, "Ambient and Kubernetes NetworkPolicy".</summary>
    IstioAmbient,

    /// <summary>Istio with a sidecar in each pod, which needs istiod on port 15012 and is scraped on ports 15020 and 15090. Source: Istio docs, "Application Requirements".</summary>
    IstioSidecar,

    /// <summary>Linkerd: traffic between pods arrives on the proxy's port 4143, and metrics are scraped on 4191. Source: Linkerd docs, "Proxy configuration".</summary>
    Linkerd,
}
