using System.Globalization;

namespace NetPolSdk;

/// <summary>The port on which the pods of a mesh deliver to each other, whatever the port of the application.</summary>
internal static class MeshPort
{
    /// <summary>HBONE, of Istio's ambient mode and of sidecars that talk to it. Source: Istio docs, "Ambient and Kubernetes NetworkPolicy".</summary>
    public const int Hbone = 15008;

    /// <summary>The inbound port of Linkerd's proxy. Source: Linkerd docs, "Proxy configuration".</summary>
    public const int LinkerdInbound = 4143;

    /// <summary>The fact that holds the port to add.</summary>
    public const string Missing = "missingPort";

    public static (string Name, string Value) Fact(int port) => (Missing, port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The places of the ingress rules of a policy that let pods in, but not on the mesh's port, with how sure that is.</summary>
    public static IEnumerable<(int Rule, Answer Answer)> MissingIn(NetworkPolicy policy, int port, ActingTogether together)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            var rule = policy.Ingress[i];
            if (!IsForPodsOverTcp(rule))
            {
                continue;
            }

            var admitted = together.AnyIngress(policy, other => other.Ports.Covers(Protocol.Tcp, port).And(other.From.HoldThePodsOf(rule.From, policy.Namespace)));
            if (admitted != Answer.Yes)
            {
                yield return (i, admitted == Answer.No ? Answer.Yes : Answer.Maybe);
            }
        }
    }

    /// <summary>The places of the ingress rules of a policy that let Prometheus in, but on none of the ports of the mesh's metrics, with how sure that is.</summary>
    public static IEnumerable<(int Rule, Answer Answer)> MetricsMissingIn(NetworkPolicy policy, int[] ports, ActingTogether together)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            var rule = policy.Ingress[i];
            if (!IsForPodsOverTcp(rule) || !rule.From.Any(IsPrometheus))
            {
                continue;
            }

            var admitted = together.AnyIngress(policy, other => ports.Select(port => other.Ports.Covers(Protocol.Tcp, port)).Max().And(other.From.HoldThePodsOf(rule.From, policy.Namespace)));
            if (admitted != Answer.Yes)
            {
                yield return (i, admitted == Answer.No ? Answer.Yes : Answer.Maybe);
            }
        }
    }

    private static bool IsPrometheus(Peer peer) => peer switch
    {
        Pods pods => NamesPrometheus(pods.Selector),
        PodsInNamespaces both => NamesPrometheus(both.Pods.Selector) || NamesPrometheus(both.Namespaces.Selector),
        Namespaces namespaces => NamesPrometheus(namespaces.Selector),
        _ => false,
    };

    private static bool NamesPrometheus(LabelSelector selector) =>
        selector.Requirements().Any(requirement => requirement.Operator == LabelOperator.In && requirement.Values.Any(value => value == "linkerd-viz" || value.IndexOf("prometheus", StringComparison.Ordinal) >= 0));

    /// <summary>Traffic from outside and datagrams do not come through the mesh's port.</summary>
    private static bool IsForPodsOverTcp(IngressRule rule) =>
        (rule.From.IsAnyone || rule.From.Any(peer => peer is not IpBlock)) && !rule.Ports.IsAll && rule.Ports.Any(port => port.Protocol == Protocol.Tcp);
}
