namespace NetPolSdk;

/// <summary>
/// Namespaces that the platform's own components run in by default, and the words by which the labels of those components
/// are known. Names and labels are those of the components' own charts and manifests.
/// </summary>
internal static class PlatformNamespaces
{
    /// <summary>Label keys whose values name the program that a pod runs.</summary>
    private static readonly string[] NamingKeys =
    [
        "app", "name", "k8s-app", "component", "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/part-of",
        "app.kubernetes.io/component", "istio", "control-plane", "dns.operator.openshift.io/daemonset-dns", "linkerd.io/control-plane-component",
    ];

    private static readonly Dictionary<string, string[]> Components = new(StringComparer.Ordinal)
    {
        ["kube-system"] = ["kube-dns", "coredns", "node-local-dns", "metrics-server", "traefik", "kube-proxy", "kube-apiserver", "cilium", "calico-node"],
        ["openshift-dns"] = ["default", "dns"],
        ["openshift-ingress"] = ["router", "ingresscontroller"],
        ["openshift-monitoring"] = ["prometheus", "alertmanager", "thanos", "grafana", "kube-state-metrics", "node-exporter"],
        ["openshift-user-workload-monitoring"] = ["prometheus", "alertmanager", "thanos"],
        ["monitoring"] = ["prometheus", "alertmanager", "grafana", "kube-state-metrics", "node-exporter", "prometheus-operator", "alloy", "loki", "tempo", "mimir", "thanos", "promtail", "blackbox-exporter", "victoria-metrics"],
        ["observability"] = ["prometheus", "alertmanager", "grafana", "alloy", "loki", "tempo", "mimir", "thanos", "jaeger", "opentelemetry-collector"],
        ["prometheus"] = ["prometheus", "alertmanager"],
        ["logging"] = ["fluentd", "fluent-bit", "loki", "promtail", "elasticsearch", "kibana", "vector"],
        ["ingress-nginx"] = ["ingress-nginx", "nginx-ingress", "controller"],
        ["nginx-ingress"] = ["nginx-ingress", "controller"],
        ["ingress"] = ["ingress-controller", "ingress-nginx", "traefik", "haproxy"],
        ["ingress-system"] = ["ingress-controller", "ingress-nginx"],
        ["traefik"] = ["traefik"],
        ["haproxy-controller"] = ["haproxy", "kubernetes-ingress"],
        ["projectcontour"] = ["envoy", "contour"],
        ["envoy-gateway-system"] = ["envoy", "envoy-gateway"],
        ["istio-system"] = ["istiod", "ingressgateway", "istio-ingressgateway", "egressgateway", "ztunnel", "istio-cni-node", "pilot", "kiali", "jaeger", "prometheus"],
        ["istio-ingress"] = ["ingressgateway", "istio-ingressgateway"],
        ["istio-gateway"] = ["ingressgateway", "istio-ingressgateway"],
        ["linkerd"] = ["destination", "identity", "proxy-injector", "linkerd-destination", "linkerd-identity"],
        ["linkerd-viz"] = ["prometheus", "tap", "metrics-api"],
        ["cert-manager"] = ["cert-manager", "webhook", "cainjector"],
        ["external-dns"] = ["external-dns"],
        ["external-secrets"] = ["external-secrets"],
        ["argocd"] = ["argocd"],
        ["argo-cd"] = ["argocd"],
        ["flux-system"] = ["source-controller", "kustomize-controller", "helm-controller", "notification-controller"],
        ["keda"] = ["keda"],
        ["datadog"] = ["datadog", "datadog-agent", "cluster-agent"],
        ["opentelemetry"] = ["opentelemetry-collector"],
        ["gatekeeper-system"] = ["gatekeeper"],
        ["kyverno"] = ["kyverno"],
        ["calico-system"] = ["calico-node", "calico-typha", "calico-kube-controllers"],
        ["tigera-operator"] = ["tigera-operator"],
        ["velero"] = ["velero"],
        ["vault"] = ["vault"],
        ["metallb-system"] = ["metallb", "controller", "speaker"],
    };

    /// <summary>Whether a component of the platform runs in the namespace by default.</summary>
    public static bool IsKnown(string name) => Components.ContainsKey(name);

    /// <summary>Whether the label stands for a group of the platform's namespaces, as OpenShift's policy groups do.</summary>
    public static bool IsPlatformLabel(LabelSelector namespaces) =>
        namespaces.MatchLabels.Keys.Concat(namespaces.MatchExpressions.Select(requirement => requirement.Key)).Any(IsPolicyGroup);

    /// <summary>
    /// Whether a pod selector names a program that runs in the namespace: one of its components, or one that the
    /// namespace itself is named after.
    /// </summary>
    public static Answer IsHomeOf(string name, LabelSelector pods)
    {
        var answer = Answer.No;
        foreach (var (key, value) in NamingLabels(pods))
        {
            if (Hole.Is(value))
            {
                answer = Answer.Maybe;
            }
            else if (IsOf(name, value))
            {
                if (!Hole.Is(key))
                {
                    return Answer.Yes;
                }

                answer = Answer.Maybe;
            }
        }

        return answer;
    }

    private static bool IsOf(string name, string value) =>
        Names(value, name) || Names(name, value) || (Components.TryGetValue(name, out var words) && words.Any(word => Names(value, word)));

    /// <summary>Whether the text is the word, or the word and more after a dash: <c>argocd-server</c> of <c>argocd</c>.</summary>
    private static bool Names(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == '-');

    private static IEnumerable<(string Key, string Value)> NamingLabels(LabelSelector pods) =>
        from requirement in pods.Requirements()
        where requirement.Operator == LabelOperator.In && IsNaming(requirement.Key)
        from value in requirement.Values
        select (requirement.Key, value);

    private static bool IsNaming(string key) => Hole.Is(key) || NamingKeys.Contains(key);

    private static bool IsPolicyGroup(string key) => key.StartsWith("network.openshift.io/", StringComparison.Ordinal) || key.StartsWith("policy-group.network.openshift.io/", StringComparison.Ordinal);
}
