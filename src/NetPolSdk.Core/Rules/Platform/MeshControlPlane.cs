namespace NetPolSdk;

/// <summary>
/// NPS2007: what the proxies of a mesh need that run in the pods themselves: Istio's sidecars their control plane, Linkerd's that and
/// the port on which they deliver to each other; and where Prometheus finds their metrics. Source: Istio docs, "Application Requirements"; Linkerd
/// docs, "Proxy Metrics".
/// </summary>
internal sealed class MeshControlPlane() : PolicySetRule(RuleIds.MeshControlPlane)
{
    private sealed record ControlPlane(string Mesh, string Name, PodsInNamespaces Pods, int Port, string Remedy, params int[] MetricsPorts);

    private static readonly ControlPlane Istio = new("Istio's sidecars", "istiod", Platform.Istiod.ToPeer(), 15012, ".AllowEgress(to: Platform.Istiod, on: Port.Tcp(15012))", 15020, 15090);

    private static readonly ControlPlane Linkerd = new("Linkerd's proxies", "their destination controller", Platform.LinkerdDestination.ToPeer(), 8086, ".AllowEgress(to: Namespaces.Named(\"linkerd\"))", 4191);

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var needed = verdicts.Options.Mesh switch
        {
            Mesh.IstioSidecar => Istio,
            Mesh.Linkerd => Linkerd,
            _ => null,
        };
        if (needed is null)
        {
            return;
        }

        var together = new ActingTogether(set);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>())
        {
            JudgeEgress(policy, needed, together, verdicts);
            JudgeMetrics(policy, needed, together, verdicts);
            if (needed == Linkerd)
            {
                JudgeIngress(policy, together, verdicts);
            }
        }
    }

    /// <summary>As with DNS, pods that may not connect to anybody are meant to be cut off.</summary>
    private void JudgeEgress(NetworkPolicy policy, ControlPlane needed, ActingTogether together, Verdicts verdicts)
    {
        if (policy.Egress.Count == 0 || (policy.PolicyTypes & PolicyTypes.Egress) == 0)
        {
            return;
        }

        var answer = together.AnyEgress(policy, rule => rule.Ports.Covers(Protocol.Tcp, needed.Port).And(rule.To.Reach(needed.Pods, policy.Namespace)));
        if (answer == Answer.No)
        {
            Yes(
                verdicts,
                policy,
                FieldPath.Spec.Field("egress"),
                $"{needed.Mesh} get their configuration and certificates from {needed.Name} on port {needed.Port}, and no egress rule for these pods allows it.",
                $"Allow it: {needed.Remedy}.");
        }
        else if (answer == Answer.Maybe)
        {
            Maybe(verdicts, policy);
        }
    }

    /// <summary>Rules that let Prometheus in are about metrics, and the proxies have those of the mesh.</summary>
    private void JudgeMetrics(NetworkPolicy policy, ControlPlane needed, ActingTogether together, Verdicts verdicts)
    {
        foreach (var (rule, answer) in MeshPort.MetricsMissingIn(policy, needed.MetricsPorts, together))
        {
            if (answer == Answer.Yes)
            {
                Yes(
                    verdicts,
                    policy,
                    FieldPath.Spec.Field("ingress").Index(rule).Field("ports"),
                    $"{needed.Mesh} give their metrics on port {needed.MetricsPorts[0]}. This rule lets Prometheus in on {policy.Ingress[rule].Ports} only, so those of the mesh are missing.",
                    $"Add port {needed.MetricsPorts[0]} over TCP to the ports: Port.Tcp({needed.MetricsPorts[0]}).",
                    MeshPort.Fact(needed.MetricsPorts[0]));
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private void JudgeIngress(NetworkPolicy policy, ActingTogether together, Verdicts verdicts)
    {
        foreach (var (rule, answer) in MeshPort.MissingIn(policy, MeshPort.LinkerdInbound, together))
        {
            if (answer == Answer.Yes)
            {
                Yes(
                    verdicts,
                    policy,
                    FieldPath.Spec.Field("ingress").Index(rule).Field("ports"),
                    $"Linkerd's proxies deliver opaque ports, and what comes from other clusters, to each other's port 4143. This rule admits {policy.Ingress[rule].Ports} only.",
                    "Add port 4143 over TCP to the ports: Port.Tcp(4143).",
                    MeshPort.Fact(MeshPort.LinkerdInbound));
            }
            else
            {
                Maybe(verdicts, policy);
            }
        }
    }
}
