namespace NetPolSdk;

/// <summary>NPS2009: pods that the API server calls, as a webhook or an aggregated API, and that admit no address on that port.</summary>
internal sealed class WebhookBlocked() : ExpectedCallRule(RuleIds.WebhookBlocked)
{
    protected override bool IsAbout(PlatformCaller caller) => caller == PlatformCaller.ApiServer;

    protected override bool MayBeCaller(Peer peer, Workload workload, LintOptions options) => peer is IpBlock;

    protected override (string Message, string Remedy) Words(Workload workload, ExpectedCall call) => (
        $"{call.DeclaredBy} lets the API server call {workload} on {call.Traffic}, and no policy admits it there: no selector matches the API server, so requests to it time out.",
        "Admit its addresses on that port, or anyone: from left out, in C# Peer.Anyone.");
}
