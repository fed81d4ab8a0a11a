namespace NetPolSdk.Deployment.Explaining;

/// <summary>What somebody with this answer in hand should look at next.</summary>
/// <param name="Text">In a sentence or two.</param>
/// <param name="Runbook">The page that says more, below <c>docs/runbooks</c>, without its ending.</param>
internal sealed record NextStep(string Text, string Runbook)
{
    /// <summary>The page.</summary>
    public string Page => $"https://github.com/netpolsdk/netpolsdk/blob/main/docs/runbooks/{Runbook}.md";

    /// <summary>What fits an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    public static NextStep Of(Explanation explanation) => explanation.Verdict switch
    {
        Verdict.Allowed => new("The policies allow it. If the client times out, the live cluster differs from these policies; if it is refused, the destination answered and nothing listens, or its Service has no endpoints.", "timeout-or-refused"),
        Verdict.Undefined => new("Kubernetes leaves this to the network plugin. Do not rely on it; ask the plugin's documentation, or test it.", "not-enforced"),
        Verdict.Conditional => new("It is allowed under a condition. Whether that holds is seen in the request, or in the resolver's answer: the engine's flow log says of each connection why it was dropped.", "pod-cannot-reach-pod"),
        _ => OfDenied(explanation),
    };

    /// <summary>What fits a report on a workload.</summary>
    /// <param name="report">The report.</param>
    public static NextStep Of(WorkloadReport report)
    {
        if (report.Policies.Count == 0)
        {
            return new("No policy selects the pods, so everything is allowed. If one should, look at its namespace and at its podSelector.", "policy-selects-nothing");
        }

        var uncovered = report.Policies.OfType<NetworkPolicy>().FirstOrDefault(policy =>
            (policy.Ingress.Count > 0 && !policy.PolicyTypes.HasFlag(PolicyTypes.Ingress)) || (policy.Egress.Count > 0 && !policy.PolicyTypes.HasFlag(PolicyTypes.Egress)));
        return uncovered is null
            ? new("For one connection ask explain. A rule that seems to be missing here is in another namespace, or its podSelector does not match.", "still-blocked")
            : new($"NetworkPolicy {uncovered.Metadata} has rules for a direction that its policyTypes do not list.", "direction-not-covered");
    }

    private static NextStep OfDenied(Explanation explanation)
    {
        if (!explanation.Egress.Answer.Allowed.Contains(explanation.Asked) && explanation.Asked.Intersect(Dns).Equals(explanation.Asked))
        {
            return new("The pods cannot ask for names: allow them DNS to the resolver, over UDP and TCP.", "dns-fails");
        }

        var nearest = explanation.Egress.NearMisses.Concat(explanation.Ingress.NearMisses).Where(miss => miss.Misses.Count == 1).Select(miss => miss.Misses[0]).ToList();
        if (nearest.Any(miss => miss.Part == MissedPart.PolicyNamespace))
        {
            return new("A policy that would allow it is in another namespace. Ingress rules belong into the namespace of the destination, egress rules into that of the source.", "still-blocked");
        }

        return nearest.Any(miss => miss.Part is MissedPart.Subject or MissedPart.PodLabels or MissedPart.Namespace)
            ? new("A rule comes close and does not match. Compare its labels with those of the pods and namespaces, letter by letter.", "labels-do-not-match")
            : new("Such connections usually time out. If the client is refused instead, the cause is elsewhere.", "pod-cannot-reach-pod");
    }

    private static TrafficSet Dns { get; } = TrafficSet.Of(Protocol.Udp, PortSet.Of(53)).Union(TrafficSet.Of(Protocol.Tcp, PortSet.Of(53)));
}
