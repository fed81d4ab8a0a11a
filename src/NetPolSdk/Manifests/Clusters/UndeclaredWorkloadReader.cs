namespace NetPolSdk;

/// <summary>Reads which pods operators make: cert-manager's, and those of the Prometheus operator.</summary>
internal static class UndeclaredWorkloadReader
{
    /// <summary>The pods, by what asks for them, in the order written.</summary>
    public static IEnumerable<Workload> Read(Manifest manifest) => AcmeReader.Solvers(manifest).Concat(manifest.Documents.Select(Prometheus).OfType<Workload>());

    /// <summary>The pods of a Prometheus. Source: Prometheus operator docs, "API reference", <c>Prometheus</c> and <c>PrometheusAgent</c>.</summary>
    private static Workload? Prometheus(ManifestDocument document)
    {
        if (document is not { Kind: "Prometheus" or "PrometheusAgent", Name: { } name } || document.Group() != "monitoring.coreos.com")
        {
            return null;
        }

        var isAgent = document.Kind == "PrometheusAgent";
        var labels = PodSpec.Labels(document.Find(FieldPath.Spec.Field("podMetadata")))
            .With("app.kubernetes.io/name", isAgent ? "prometheus-agent" : "prometheus")
            .With("app.kubernetes.io/instance", name)
            .With("app.kubernetes.io/managed-by", "prometheus-operator")
            .With("operator.prometheus.io/name", name);
        return Workload.Named((isAgent ? "prom-agent-" : "prometheus-") + name, document.Namespace ?? "default")
            .OfKind(document.Kind)
            .WithLabels(isAgent ? labels : labels.With("prometheus", name))
            .Listening("web", 9090);
    }
}
