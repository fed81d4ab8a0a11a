namespace NetPolSdk;

/// <summary>
/// A rule about a caller of the platform that policies shut out, though an object says that it calls. It speaks of workloads that are known with
/// all their labels, and only where no rule lets anybody in on those ports who could be the caller.
/// </summary>
internal abstract class ExpectedCallRule(string id) : WholeSetRule(id)
{
    public sealed override void Judge(PolicySet set, Verdicts verdicts)
    {
        var called = verdicts.Options.Cluster is { } cluster ? Workloads(cluster).Where(workload => workload.ExpectedCalls.Count > 0 && !workload.IsHostNetwork && !workload.MayHaveOtherLabels).ToArray() : [];
        if (called.Length == 0)
        {
            return;
        }

        var policies = new IsolatingPolicies(set, PolicyTypes.Ingress);
        foreach (var workload in called)
        {
            var isolating = policies.Of(workload);
            if (isolating.FirstOrDefault(set.Judged.Contains) is { } first)
            {
                foreach (var call in workload.ExpectedCalls.Where(call => IsAbout(call.Caller)))
                {
                    Judge(first, workload, call, isolating.SelectMany(policy => policy.Ingress), policies.IsSure, verdicts);
                }
            }
        }
    }

    /// <summary>The workloads that may be called.</summary>
    protected virtual IEnumerable<Workload> Workloads(Cluster cluster) => cluster.Workloads;

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
            .Select(rule => rule.Ports.Touch(call.Traffic, [workload]))
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

    /// <summary>
    /// Whether a peer is pods that may be a component of the platform: pods of other namespaces, or pods of the own one that are known and named so.
    /// </summary>
    protected static bool MayBeComponent(Peer peer, Workload workload, LintOptions options, string[] words) => peer switch
    {
        Pods pods => options.Cluster!.WorkloadsIn(workload.Namespace).Concat(options.Cluster.UndeclaredWorkloads.Where(one => one.Namespace == workload.Namespace)).Any(one => pods.Selector.Matches(one.Labels) && one.Labels.Any(label => words.Any(word => label.Value.IndexOf(word, StringComparison.Ordinal) >= 0)))
            || pods.Selector.Requirements().Any(requirement => requirement.HasHole() || requirement.Values.Any(value => words.Any(word => value.IndexOf(word, StringComparison.Ordinal) >= 0))),
        _ => true,
    };
}
