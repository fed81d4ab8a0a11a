namespace NetPolSdk;

/// <summary>NPS2011: pods that ask to be scraped by Prometheus, and that admit nobody who could be it on that port.</summary>
internal sealed class ScrapingBlocked() : ExpectedCallRule(RuleIds.ScrapingBlocked)
{
    private static readonly string[] Scrapers = ["prometheus", "agent", "alloy", "collector", "victoria", "vmagent", "datadog", "monitoring"];

    protected override bool IsAbout(PlatformCaller caller) => caller == PlatformCaller.Prometheus;

    protected override bool MayBeCaller(Peer peer, Workload workload, LintOptions options) => MayBeComponent(peer, workload, options, Scrapers);

    protected override (string Message, string Remedy) Words(Workload workload, ExpectedCall call) => (
        $"{call.DeclaredBy} has Prometheus scrape {workload} on {call.Traffic}, and no policy admits it there: the metrics are missing.",
        "Admit it on that port: Platform.Prometheus, or the namespace that it runs in.");
}
