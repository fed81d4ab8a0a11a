using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS1013: the port of a Service in place of that of its pods. Traffic arrives at the pods with the target port, and that is what policies
/// judge. Source: Kubernetes docs, "Service", section "Defining a Service", <c>targetPort</c>.
/// </summary>
internal sealed class ServicePortForPodPort() : NetworkPolicyRule(RuleIds.ServicePortForPodPort)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options.Cluster is not { Services.Count: > 0 } cluster)
        {
            return;
        }

        foreach (var rule in DirectedRule.Of(policy).Where(rule => rule.Ports.Any(port => port is { Number: not null, EndNumber: null })))
        {
            if (Destinations.Of(rule, policy, cluster) is not { } pods)
            {
                Maybe(verdicts, policy);
                continue;
            }

            for (var i = 0; i < rule.Ports.Count; i++)
            {
                Judge(policy, rule, i, pods, cluster, verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, DirectedRule rule, int index, IReadOnlyList<Workload> pods, Cluster cluster, Verdicts verdicts)
    {
        var port = rule.Ports[index];
        if (port is not { Number: { } number, EndNumber: null } || pods.Count == 0 || pods.Any(pod => !Denies(pod, port)))
        {
            return;
        }

        if (Hole.Is(number))
        {
            Maybe(verdicts, policy);
            return;
        }

        var mapping = cluster.Services
            .Where(service => pods.Any(service.Selects))
            .SelectMany(service => service.Ports.Select(mapped => (Service: service, Port: mapped)))
            .FirstOrDefault(mapped => mapped.Port.Number == number && mapped.Port.Target.Protocol == port.Protocol && mapped.Port.Target.Number != number);
        if (mapping.Port is not { } target)
        {
            return;
        }

        var isTargetAllowed = rule.Ports.Max(other => Covers(other, target.Target, pods));
        if (isTargetAllowed == Answer.Maybe)
        {
            Maybe(verdicts, policy);
        }
        else if (isTargetAllowed == Answer.No)
        {
            var written = target.Target.Name is { } name ? Quoted.Text(name) : target.Target.Number!.Value.ToString(CultureInfo.InvariantCulture);
            Yes(
                verdicts,
                policy,
                rule.PortsPath.Index(index),
                $"{number.ToString(CultureInfo.InvariantCulture)} is the port of the Service {mapping.Service}, which sends to port {written} of its pods; none of them declares {number.ToString(CultureInfo.InvariantCulture)}, and policies judge the pods' port.",
                $"Write the pods' port, {written}.");
        }
    }

    /// <summary>Whether the pods declare their ports, and not this one.</summary>
    private static bool Denies(Workload pod, Port port) =>
        pod.Ports.Count > 0 && (Hole.Is(port.Number!.Value) || !pod.Ports.Any(declared => declared.Number == port.Number && declared.Protocol == port.Protocol));

    /// <summary>Whether another port of the rule lets through what the Service sends to its pods.</summary>
    private static Answer Covers(Port other, Port target, IReadOnlyList<Workload> pods)
    {
        if (other.Protocol != target.Protocol)
        {
            return Answer.No;
        }

        if (other.Name is { } name && !Hole.Is(name))
        {
            return other.Equals(target) || Numbers(target, pods).Any(number => pods.Any(pod => pod.Ports.Any(declared => declared.Name == name && declared.Number == number))) ? Answer.Yes : Answer.No;
        }

        return Numbers(target, pods).Select(number => other.Covers(target.Protocol, number)).Append(Hole.Is(other.Name) ? Answer.Maybe : Answer.No).Max();
    }

    private static IEnumerable<int> Numbers(Port target, IReadOnlyList<Workload> pods) => target.Number is { } number
        ? [number]
        : pods.SelectMany(pod => pod.Ports).Where(declared => declared.Name == target.Name).Select(declared => declared.Number);
}
