namespace NetPolSdk;

/// <summary>Who of the platform connects to pods without being named by the application itself.</summary>
public enum PlatformCaller
{
    /// <summary>Clients outside the cluster, through a Service of type LoadBalancer or NodePort: policies see their addresses, or a node's.</summary>
    Outside,

    /// <summary>The pods of an ingress controller or gateway, for an Ingress, an OpenShift Route or a route of the Gateway API.</summary>
    IngressController,

    /// <summary>The API server, which calls webhooks and aggregated APIs. It runs on the host network or outside, so no selector matches it.</summary>
    ApiServer,

    /// <summary>Prometheus, which scrapes metrics.</summary>
    Prometheus,
}
