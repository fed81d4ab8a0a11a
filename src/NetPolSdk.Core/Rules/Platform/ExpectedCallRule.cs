namespace NetPolSdk;

/// <summary>
/// A rule about a caller of the platform that policies shut out, though an object says that it calls. It speaks of workloads that are known with
/// all their labels, and only where no rule lets anybody in on those ports who could be the caller.
/// </summary>
internal abstract class ExpectedCallRule(string id) : WholeSetRule(id)
{
    public sealed override void Judge(PolicySet set, Verdicts verdicts)
    {
        var called = verdicts.Options.Cluster?.Workloads.Where(workload => workload.ExpectedCalls.Count > 0 && !workload.IsHostNetwork && !workload.MayHaveOtherLabels).ToArray() ?? [];
        if (called.Length == 0)
        {
            return;
        }

        var policies = set.All.OfType<NetworkPolicy>().Where(policy => (policy.PolicyTypes & PolicyTypes.Ingress) != 0).ToLookup(Cluster.NamespaceOf, StringComparer.Ordinal);
        foreach (var workload in called)
        {
            var isolating = policies[workload.Namespace].Where(policy => policy.Subject.Selector.Requirements().All(requirement => !requirement.HasHole()) && policy.Subject.Selector.Matches(workload.Labels)).ToArray();
            if (isolating.FirstOrDefault(set.Judged.Contains) is { } first)
            {
                var isSure = set.IsComplete && policies.All(group => group.All(policy => !Hole.Is(policy.Namespace) && !policy.Subject.Selector.Requirements().Any(requirement => requirement.HasHole())));
                foreach (var call in workload.ExpectedCalls.Where(call => IsAbout(call.Caller)))
                {
                    Judge(first, workload, call, isolating.SelectMany(policy => policy.Ingress), isSure, verdicts);
                }
            }
        }
    }

    /// <summary>Whether the rule is about a caller.</summary>
    protected abstract bool IsAbout(PlatformCaller caller);

    /// <summary>What happens where nobody lets the caller in.</summary>
    protected abstract (string Message, string Remedy) Words(Workload workload, ExpectedCall call);

    /// <summary>Whether a peer could be the caller.</summary>
    protected abstract bool MayBeCaller(Peer peer, Workload workload, LintOptions options);

    private void Judge(NetworkPolicy policy, Workload workload, ExpectedCall call, IEnumerable<IngressRule> rules, bool isSure, Verdicts verdicts)
    {
        var admits = rules
            .Where(rule => rule.From.IsAnyone || rule.From.Any(peer => MayBeCaller(peer, workload, verdicts.Options)))
            .Select(rule => Touches(rule.Ports, call.Traffic, workload))
            .DefaultIfEmpty(Answer.No)
            .Max();
        if (admits == Answer.No && isSure)
        {
            var (message, remedy) = Words(workload, call);
            Yes(verdicts, policy, FieldPath.Spec.Field("ingress"), message, remedy);
        }
        else if (admits != Answer.Yes)
        {
            Maybe(verdicts, policy);
        }
    }

    private static Answer Touches(Ports ports, TrafficSet traffic, Workload workload) => ports.IsAll ? Answer.Yes : ports.Select(port => Touches(port, traffic, workload)).Max();

    private static Answer Touches(Port port, TrafficSet traffic, Workload workload)
    {
        if (Hole.Is(port.Name) || (port.Number is { } number && (Hole.Is(number) || Hole.Is(port.EndNumber ?? number))))
        {
            return Answer.Maybe;
        }

        var isOpen = port.Name is { } name
            ? workload.Ports.Any(one => one.Name == name && one.Protocol == port.Protocol && traffic.Contains(one.Protocol, one.Number))
            : !traffic.Intersect(TrafficSet.Of(port.Protocol, port.Number is { } first ? PortSet.Of(first, port.EndNumber ?? first) : PortSet.All)).IsEmpty;
        return isOpen ? Answer.Yes : Answer.No;
    }

    /// <summary>
    /// Whether a peer is pods that may be a component of the platform: pods of other namespaces, or pods of the own one that are known and named so.
    /// </summary>
    protected static bool MayBeComponent(Peer peer, Workload workload, LintOptions options, string[] words) => peer switch
    {
        Pods pods => options.Cluster!.WorkloadsIn(workload.Namespace).Any(one => pods.Selector.Matches(one.Labels) && one.Labels.Any(label => words.Any(word => label.Value.IndexOf(word, StringComparison.Ordinal) >= 0)))
            || pods.Selector.Requirements().Any(requirement => requirement.HasHole() || requirement.Values.Any(value => words.Any(word => value.IndexOf(word, StringComparison.Ordinal) >= 0))),
        _ => true,
    };
}
