namespace NetPolSdk.Deployment.Monitoring;

/// <summary>One alert: an entry of <c>spec.groups[].rules</c> of a PrometheusRule.</summary>
/// <param name="Name"><c>alert</c>: its name.</param>
/// <param name="Expression"><c>expr</c>, in PromQL: it fires for each element of the answer.</param>
/// <param name="For"><c>for</c>: as long the expression must hold before the alert fires.</param>
/// <param name="Severity">The label <c>severity</c>.</param>
/// <param name="Summary">The annotation <c>summary</c>: what has happened. It may name labels of the expression's answer, as <c>{{ $labels.instance }}</c>.</param>
/// <param name="Description">The annotation <c>description</c>: what that means, and what to do first.</param>
public sealed record PolicyAlert(string Name, string Expression, TimeSpan For, AlertSeverity Severity, string Summary, string Description)
{
    /// <summary>The annotation <c>runbook_url</c>: the section of the documentation that says what fires the alert and what to do.</summary>
    public string Runbook => "https://github.com/netpolsdk/netpolsdk/blob/main/docs/monitoring.md#" + Name.ToLowerInvariant();
}
