namespace NetPolSdk;

/// <summary>Labels that are the same in every cluster, so that a misspelt one is known without any inventory.</summary>
internal static class KnownLabels
{
    /// <summary>Source: Kubernetes docs, "Well-Known Labels, Annotations and Taints" and "Recommended Labels".</summary>
    private static readonly string[] Keys =
    [
        Namespaces.NameLabel, "k8s-app", "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version",
        "app.kubernetes.io/component", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by", "pod-security.kubernetes.io/enforce",
        "network.openshift.io/policy-group", "policy-group.network.openshift.io/ingress",
    ];

    private static readonly string[] ResolverLabels = ["kube-dns", "coredns", "node-local-dns"];

    /// <summary>Namespaces of the platform whose names are long enough that a letter's difference is a slip.</summary>
    private static readonly string[] NamespaceNames =
    [
        "kube-system", "kube-public", "ingress-nginx", "cert-manager", "istio-system", "istio-ingress", "monitoring", "observability",
        "prometheus", "openshift-dns", "openshift-ingress", "openshift-monitoring", "calico-system", "gatekeeper-system", "flux-system",
        "metallb-system", "external-dns", "external-secrets", "envoy-gateway-system", "tigera-operator", "projectcontour", "linkerd-viz",
    ];

    /// <summary>The key that is likely meant; null where the key is a known one or near none.</summary>
    public static string? KeyMeantBy(string key)
    {
        if (Keys.Contains(key))
        {
            return null;
        }

        var near = Keys.Where(known => EditDistance.Of(key, known, 2) <= MostSlips(known) && !Typo.IsAnotherNumber(key, known)).ToArray();
        return near.Length == 1 ? near[0] : null;
    }

    /// <summary>The value that is likely meant for a known key; null where there is none.</summary>
    public static string? ValueMeantBy(string key, string value)
    {
        var known = key switch
        {
            "k8s-app" => ResolverLabels,
            Namespaces.NameLabel => NamespaceNames,
            _ => [],
        };
        if (known.Contains(value))
        {
            return null;
        }

        var near = known.Where(one => EditDistance.Of(value, one, 1) == 1 && Typo.Distance(value, one) is not null).ToArray();
        return near.Length == 1 ? near[0] : null;
    }

    /// <summary>In a long key two letters are a slip, in a short one they are another word.</summary>
    private static int MostSlips(string known) => known.IndexOf('/') > 0 ? 2 : 1;
}
