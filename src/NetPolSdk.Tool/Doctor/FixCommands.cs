using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>The command that mends a finding where one edit is right for certain, and otherwise the one that opens the object.</summary>
internal static class FixCommands
{
    private const string KubeDns = """{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}},"podSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}""";

    private const string NodeLocalDns = """{"ipBlock":{"cidr":"169.254.20.10/32"}}""";

    private const string Port53 = """[{"protocol":"UDP","port":53},{"protocol":"TCP","port":53}]""";

    /// <summary>The command.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="facts">What the cluster tells of itself.</param>
    public static string Of(Finding finding, ClusterFacts facts) => (finding.Rule.Id, finding.Source) switch
    {
        (RuleIds.NoDefaultDeny, NetworkPolicy { Namespace: { } space }) => Apply(Presets.DenyIngress(space)),
        (RuleIds.MissingDns, NetworkPolicy policy) => AddEgressRule(policy, facts.HasNodeLocalDns ? $"{KubeDns},{NodeLocalDns}" : KubeDns),
        (RuleIds.NodeResolverMissing, NetworkPolicy { Egress.Count: > 0 } policy) => AddEgressRule(policy, NodeLocalDns),
        _ => Edit(finding.Policy),
    };

    /// <summary>Creates or updates a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static string Apply(NetworkPolicy policy) => $"kubectl apply -f - <<'EOF'\n{policy.ToYaml().TrimEnd('\n')}\nEOF";

    /// <summary>Opens an object that findings name as kind, namespace and name.</summary>
    /// <param name="subject">Its kind, and its name behind its namespace if it has one.</param>
    private static string Edit(string subject)
    {
        var (kind, name) = subject.Split(' ', 2) is [var first, var second] ? (first, second) : (subject, "");
        var parts = name.Split('/', 2);
        return parts is [var space, var own]
            ? $"kubectl edit {ShellWord.Of(kind.ToLowerInvariant())} {ShellWord.Of(own)} --namespace {ShellWord.Of(space)}"
            : $"kubectl edit {ShellWord.Of(kind.ToLowerInvariant())} {ShellWord.Of(name)}";
    }

    private static string AddEgressRule(NetworkPolicy policy, string peers)
    {
        var rule = "{\"to\":[" + peers + "],\"ports\":" + Port53 + "}";
        var patch = "[{\"op\":\"add\",\"path\":\"/spec/egress/-\",\"value\":" + rule + "}]";
        return $"kubectl patch networkpolicy {ShellWord.Of(policy.Name)} --namespace {ShellWord.Of(Cluster.NamespaceOf(policy))} --type json --patch '{patch}'";
    }
}
