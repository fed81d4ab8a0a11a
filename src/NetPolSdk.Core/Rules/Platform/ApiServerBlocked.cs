namespace NetPolSdk;

/// <summary>
/// NPS2008: pods that call the API server for certain, and whose egress rules leave its addresses out. The addresses themselves are seldom known, so any
/// range on a port that API servers listen on counts as theirs. Source: Kubernetes docs, "Network Policies", section "NetworkPolicy and hostNetwork pods".
/// </summary>
internal sealed class ApiServerBlocked() : WholeSetRule(RuleIds.ApiServerBlocked)
{
    /// <summary>The ports of the API server: of clouds and its Service, of kubeadm and most others, of minikube and of MicroK8s.</summary>
    private static readonly TrafficSet UsualPorts = new[] { 443, 6443, 8443, 16443 }.Aggregate(TrafficSet.None, static (set, port) => set.Union(TrafficSet.Of(Protocol.Tcp, port)));

    private static readonly TrafficSet AnyPort = TrafficSet.Of(Protocol.Tcp, PortSet.All);

    /// <summary>What labels of API servers hold that are pods like others, as those of hosted control planes are.</summary>
    private static readonly string[] Words = ["apiserver", "api-server", "control-plane", "controlplane", "konnectivity", "vcluster"];

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var users = verdicts.Options.Cluster?.Workloads.Where(workload => workload.UsesApiServerBy is not null && !workload.IsHostNetwork && !workload.MayHaveOtherLabels).ToArray() ?? [];
        if (users.Length == 0)
        {
            return;
        }

        var policies = new IsolatingPolicies(set, PolicyTypes.Egress);
        var isSure = policies.IsSure && !set.All.Any(MayAllow);
        foreach (var workload in users)
        {
            var isolating = policies.Of(workload);
            if (isolating.FirstOrDefault(set.Judged.Contains) is not { } first)
            {
                continue;
            }

            var reached = isolating.SelectMany(policy => policy.Egress).Select(Reaches).Append(Answer.No).Max();
            if (reached == Answer.No && isSure)
            {
                Yes(
                    verdicts,
                    first,
                    FieldPath.Spec.Field("egress"),
                    $"{workload} calls the API server, as {workload.UsesApiServerBy} says, and no egress rule for its pods allows an address on a port of API servers: no selector matches it.",
                    "Allow its addresses, those of the EndpointSlice of the Service kubernetes, on their port: .AllowEgress(to: IpBlock.Of(...), on: Port.Tcp(6443)), in YAML an ipBlock. Pods that do not call it need no token: automountServiceAccountToken: false.");
            }
            else if (reached != Answer.Yes)
            {
                Maybe(verdicts, first);
            }
        }
    }

    private static Answer Reaches(EgressRule rule)
    {
        var isUsual = rule.Ports.Touch(UsualPorts, []);
        if (isUsual != Answer.No)
        {
            return isUsual.And(rule.To.IsAnyone ? Answer.Yes : rule.To.Select(MayBeApiServer).Max());
        }

        // One address on a port of its own may be the API server of an installation that chose the port.
        return rule.Ports.Touch(AnyPort, []) != Answer.No && rule.To.Any(peer => peer is IpBlock { Cidr.IsHole: false } block && block.Cidr.PrefixLength == block.Cidr.First.Bits)
            ? Answer.Maybe
            : Answer.No;
    }

    private static Answer MayBeApiServer(Peer peer) => peer switch
    {
        IpBlock => Answer.Yes,
        _ when Hole.IsIn(peer.ToString()) || Words.Any(word => peer.ToString().IndexOf(word, StringComparison.Ordinal) >= 0) => Answer.Maybe,
        _ => Answer.No,
    };

    /// <summary>Whether a policy of another kind may let what NetworkPolicies deny through.</summary>
    private static bool MayAllow(Policy policy) => policy switch
    {
        NetworkPolicy => false,
        AdminPolicy admin => admin.Egress.Any(static rule => rule.Action == AdminAction.Allow && rule.To.Any(static peer => peer is not ClusterPods)),
        _ => true,
    };
}
