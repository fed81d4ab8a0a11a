namespace NetPolSdk;

/// <summary>NPS2010: pods that an Ingress, a route or a Service leads traffic from outside to, and that admit nobody who could bring it.</summary>
internal sealed class EntranceBlocked() : ExpectedCallRule(RuleIds.EntranceBlocked)
{
    /// <summary>What the labels of ingress controllers and gateways hold.</summary>
    internal static readonly string[] Controllers = ["ingress", "nginx", "traefik", "haproxy", "gateway", "envoy", "contour", "kong", "istio", "proxy", "router"];

    protected override bool IsAbout(PlatformCaller caller) => caller is PlatformCaller.Outside or PlatformCaller.IngressController;

    protected override bool MayBeCaller(Peer peer, Workload workload, LintOptions options) => MayBeComponent(peer, workload, options, Controllers);

    protected override (string Message, string Remedy) Words(Workload workload, ExpectedCall call) => call.Caller == PlatformCaller.Outside
        ? ($"{call.DeclaredBy} leads traffic from outside to {workload} on {call.Traffic}, and no policy admits anybody there but pods of its own namespace.", "Admit the clients' addresses on that port, or anyone.")
        : ($"{call.DeclaredBy} leads traffic to {workload} on {call.Traffic}, and no policy admits anybody there but pods of its own namespace: the ingress controller answers 502 or 504.", "Admit the controller on that port, such as Platform.IngressNginx.");
}
