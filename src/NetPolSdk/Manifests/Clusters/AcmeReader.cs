namespace NetPolSdk;

/// <summary>
/// Reads where cert-manager solves ACME challenges over HTTP: in the namespaces of the certificates that an issuer with HTTP-01 solvers, and no other
/// ones, is asked for. Source: cert-manager docs, "Configuring the HTTP-01 Ingress solver" and "Annotated Ingress resource".
/// </summary>
internal static class AcmeReader
{
    private const int SolverPort = 8089;

    /// <summary>The pods that answer the challenges.</summary>
    public static IEnumerable<Workload> Solvers(Manifest manifest)
    {
        var issuers = manifest.Documents.Where(static document => document.Kind is "Issuer" or "ClusterIssuer" && document.Name is not null && document.Group() == "cert-manager.io" && IsHttp01Only(document)).ToArray();
        return issuers.SelectMany(issuer => Namespaces(issuer, manifest).Distinct(StringComparer.Ordinal).Select(name => Solver(issuer, name)));
    }

    private static Workload Solver(ManifestDocument issuer, string @namespace)
    {
        // The domain and the token are hashes; the issuer may add labels of its own.
        var labels = PodSpec.Labels(SolversOf(issuer).Select(static solver => Way(solver)?["podTemplate"] as MappingNode).OfType<MappingNode>().FirstOrDefault()?["metadata"])
            .With("acme.cert-manager.io/http01-solver", "true")
            .With("acme.cert-manager.io/http-domain", "0")
            .With("acme.cert-manager.io/http-token", "0");
        var declaredBy = issuer.Kind == "Issuer" ? $"Issuer {@namespace}/{issuer.Name}" : $"ClusterIssuer {issuer.Name}";
        return Workload.Named("cm-acme-http-solver", @namespace)
            .WithLabels(labels)
            .Listening(new ContainerPort("http", Protocol.Tcp, SolverPort))
            .ExpectingCall(new ExpectedCall(PlatformCaller.IngressController, declaredBy, TrafficSet.Of(Protocol.Tcp, SolverPort)));
    }

    private static bool IsHttp01Only(ManifestDocument issuer)
    {
        MappingNode[] solvers = [.. SolversOf(issuer)];
        return solvers.Length > 0 && solvers.All(static solver => Way(solver) is not null);
    }

    private static IEnumerable<MappingNode> SolversOf(ManifestDocument issuer) => PodSpec.Items(issuer.Find(FieldPath.Of("spec.acme.solvers")));

    private static MappingNode? Way(MappingNode solver) => solver["http01"] is MappingNode http01 ? (http01["ingress"] ?? http01["gatewayHTTPRoute"]) as MappingNode : null;

    private static IEnumerable<string> Namespaces(ManifestDocument issuer, Manifest manifest) => issuer.Kind == "Issuer"
        ? [issuer.Namespace ?? "default"]
        : manifest.Documents.Where(document => Asks(document, issuer.Name!)).Select(static document => document.Namespace ?? "default");

    /// <summary>Whether a certificate, or an Ingress or Gateway that one is made for, asks an issuer of the cluster.</summary>
    private static bool Asks(ManifestDocument document, string issuer) => document.Kind switch
    {
        "Certificate" when document.Group() == "cert-manager.io" =>
            document.Find(FieldPath.Of("spec.issuerRef")) is MappingNode reference && reference.TextOf("kind") == "ClusterIssuer" && reference.TextOf("name") == issuer,
        "Ingress" => IsAnnotated(document, issuer) && document.Find(FieldPath.Of("spec.tls")) is not null,
        "Gateway" => IsAnnotated(document, issuer),
        _ => false,
    };

    private static bool IsAnnotated(ManifestDocument document, string issuer) =>
        (document.Find(FieldPath.Metadata.Field("annotations")) as MappingNode)?.TextOf("cert-manager.io/cluster-issuer") == issuer;
}
