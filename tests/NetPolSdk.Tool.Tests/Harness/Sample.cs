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

    /// <summary>A shop: who may connect to the database, and workloads in two namespaces.</summary>
    public const string Shop = Clean + """
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: postgres
          namespace: data
        spec:
          template:
            metadata:
              labels:
                app: postgres
            spec:
              containers:
              - name: postgres
                ports:
                - name: sql
                  containerPort: 5432
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
          namespace: shop
        spec:
          template:
            metadata:
              labels:
                app: api
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: frontend
          namespace: shop
        spec:
          template:
            metadata:
              labels:
                app: frontend

        """;
}
