namespace NetPolSdk;

/// <summary>Labels that pods get while they run, from controllers and webhooks, so that no manifest and no class shows them.</summary>
internal static class RuntimeLabels
{
    private static readonly string[] Keys =
    [
        "pod-template-hash", "pod-template-generation", "controller-revision-hash", "controller-uid", "job-name",
        "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index",
    ];

    private static readonly string[] Domains =
    [
        "batch.kubernetes.io/", "topology.kubernetes.io/", "acme.cert-manager.io/", "service.istio.io/", "security.istio.io/", "istio.io/",
        "linkerd.io/", "sidecar.istio.io/",
    ];

    /// <summary>Whether a label of this key may be on pods that nobody declares it on.</summary>
    public static bool MayHave(string key) => Keys.Contains(key) || Domains.Any(domain => key.StartsWith(domain, StringComparison.Ordinal));
}
