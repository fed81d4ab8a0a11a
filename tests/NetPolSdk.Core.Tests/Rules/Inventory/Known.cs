namespace NetPolSdk.Core.Tests.Rules.Inventory;

/// <summary>Clusters of which something is known, and what the inventory rules say of a policy there.</summary>
internal static class Known
{
    /// <summary>Deployments with all their labels, in two namespaces of which nobody declares any labels.</summary>
    public static Cluster Manifests { get; } = Cluster.With(
        Workload.Named("api", "shop").OfKind("Deployment").WithLabels(("app", "api"), ("tier", "backend")),
        Workload.Named("frontend", "shop").OfKind("Deployment").WithLabels(("app", "frontend"), ("tier", "web")),
        Workload.Named("postgres", "data").OfKind("StatefulSet").WithLabels(("app.kubernetes.io/name", "postgres")));

    /// <summary>The same as declared services, whose pods may have other labels too.</summary>
    public static Cluster Services { get; } = Cluster.With(
        (IEnumerable<Service>)[Service.Named("api", "shop"), Service.Named("frontend", "shop"), Service.Named("postgres", "data").WithLabels(("app.kubernetes.io/name", "postgres"))]);

    /// <summary>A policy in the namespace shop.</summary>
    public static NetworkPolicySubject Shop { get; } = NetworkPolicy.Named("p").InNamespace("shop").For(Pods.Labelled("app", "api"));

    /// <summary>What the rules say of a policy, but for the other families.</summary>
    public static IEnumerable<Finding> Findings(NetworkPolicy policy, Cluster cluster) =>
        policy.Lint(new LintOptions { Cluster = cluster }).Findings.Where(finding => finding.Rule.Category == "NetPolSdk.Inventory");

    /// <summary>The findings on one line each: rule, field and remedy.</summary>
    public static string[] Lines(NetworkPolicy policy, Cluster cluster) =>
        [.. Findings(policy, cluster).Select(finding => $"{finding.Rule.Id} {finding.Field}: {finding.Remedy}")];
}
