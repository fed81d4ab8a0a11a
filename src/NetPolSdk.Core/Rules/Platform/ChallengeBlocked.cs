namespace NetPolSdk;

/// <summary>
/// NPS2012: the pods in which cert-manager answers ACME challenges are isolated, and admit nobody who could be the ingress controller. Source: cert-manager
/// docs, "HTTP01".
/// </summary>
internal sealed class ChallengeBlocked() : ExpectedCallRule(RuleIds.ChallengeBlocked)
{
    protected override IEnumerable<Workload> Workloads(Cluster cluster) => cluster.UndeclaredWorkloads;

    protected override bool IsAbout(PlatformCaller caller) => caller == PlatformCaller.IngressController;

    protected override bool MayBeCaller(Peer peer, Workload workload, LintOptions options) => MayBeComponent(peer, workload, options, EntranceBlocked.Controllers);

    protected override (string Message, string Remedy) Words(Workload workload, ExpectedCall call) => (
        $"{call.DeclaredBy} has cert-manager answer ACME challenges from pods in namespace {workload.Namespace} on {call.Traffic}, and no policy admits an ingress controller to them: no certificate is issued or renewed.",
        "Admit it to pods with the label acme.cert-manager.io/http01-solver=true on port 8089: .For(Pods.Labelled(\"acme.cert-manager.io/http01-solver\", \"true\")).AllowIngress(from: Platform.IngressNginx, on: Port.Tcp(8089)).");
}
