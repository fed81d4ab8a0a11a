namespace NetPolSdk;

/// <summary>Who probes a service's health.</summary>
public enum Prober
{
    /// <summary>The kubelet of the pod's own node.</summary>
    Kubelet,

    /// <summary>The health checkers of Google Cloud's load balancers, 35.191.0.0/16 and 130.211.0.0/22. Source: Google Cloud docs, "Firewall rules for health checks".</summary>
    GoogleCloudLoadBalancer,
}
