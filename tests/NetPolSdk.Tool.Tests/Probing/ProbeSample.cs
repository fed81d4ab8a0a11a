using System.Text.Json;

namespace NetPolSdk.Tool.Tests.Probing;

/// <summary>A shop with addresses and Services, and what is expected of it.</summary>
internal static class ProbeSample
{
    /// <summary>The database admits the API on 5432/TCP, and nobody else; the resolver admits everybody.</summary>
    public const string Live = Sample.Clean + """
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: postgres
          namespace: data
          labels:
            app: postgres
        spec:
          containers:
          - name: postgres
            ports:
            - name: sql
              containerPort: 5432
        status:
          podIP: 10.0.0.3
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
          namespace: shop
          labels:
            app: api
            pod-template-hash: 7d4b9
        spec:
          serviceAccountName: api
          containers:
          - name: api
        status:
          podIP: 10.0.0.1
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: frontend
          namespace: shop
          labels:
            app: frontend
        status:
          podIP: 10.0.0.2
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: dns
          namespace: kube-system
          labels:
            k8s-app: kube-dns
        spec:
          containers:
          - name: dns
            ports:
            - containerPort: 53
              protocol: UDP
        status:
          podIP: 10.0.0.9

        """;

    public const string Expectations = """
        allow:
        - shop/api -> data/postgres on 5432/TCP
        deny:
        - shop/frontend -> data/postgres on 5432/TCP

        """;

    /// <summary>The objects that a run wrote as JSON.</summary>
    public static IReadOnlyList<JsonElement> Objects(ToolRun run)
    {
        var root = JsonDocument.Parse(run.Output).RootElement;
        return root.TryGetProperty("items", out var items) ? [.. items.EnumerateArray()] : [root];
    }

    /// <summary>The pod of a Job.</summary>
    public static JsonElement Pod(JsonElement job) => job.GetProperty("spec").GetProperty("template").GetProperty("spec");

    /// <summary>The one container of a Job's pod.</summary>
    public static JsonElement ContainerOf(JsonElement job) => Pod(job).GetProperty("containers").EnumerateArray().ShouldHaveSingleItem();
}
