namespace NetPolSdk.Tool.Tests;

/// <summary>Manifests that several tests use.</summary>
internal static class Sample
{
    /// <summary>A policy without findings.</summary>
    public const string Clean = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: postgres
          namespace: data
        spec:
          podSelector:
            matchLabels:
              app: postgres
          policyTypes: [Ingress]
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: shop
              podSelector:
                matchLabels:
                  app: api
            ports:
            - protocol: TCP
              port: 5432

        """;

    /// <summary>An AND that was written as an OR.</summary>
    public const string Trap = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: api
          namespace: shop
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  user: alice
            - podSelector:
                matchLabels:
                  role: client

        """;

    /// <summary>A policy that a server refuses.</summary>
    public const string Refused = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: refused
          namespace: shop
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
          - from:
            - ipBlock:
                cidr: 10.0.0.0/33

        """;
}
