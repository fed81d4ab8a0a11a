using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Says what the order of a plan cannot avoid, as far as pods are there that it concerns.</summary>
internal static class PlanGaps
{
    /// <summary>More answers of the evaluator than this take longer than a person waits; then all that may be is said.</summary>
    private const long MostAnswers = 200_000;

    /// <summary>The gaps, as the evaluator finds them between the pods of the cluster.</summary>
    public static IEnumerable<string> Of(Transition transition, IReadOnlyCollection<Policy> before, IReadOnlyCollection<Policy> after, Cluster cluster, CancellationToken cancellation)
    {
        if (transition.Gaps.Count == 0)
        {
            return [];
        }

        var concerned = cluster.Workloads.Where(workload => transition.Gaps.Any(gap => IsIn(gap.From, workload) || IsIn(gap.To, workload))).ToArray();
        if (concerned.LongLength * concerned.Length * transition.Steps.Count > MostAnswers)
        {
            return transition.Gaps.Where(gap => concerned.Any(workload => IsIn(gap.From, workload)) && concerned.Any(workload => IsIn(gap.To, workload))).Select(gap => gap.ToString()).Distinct();
        }

        var proof = new TransitionProof([.. before.Where(IsEvaluated)], [.. after.Where(IsEvaluated)], Cluster.With(concerned).And(cluster.Namespaces));
        var found = proof.Faults(transition.Steps.Where(step => IsEvaluated(step.Policy)), cancellation).Distinct().ToArray();
        return found.Length > 0 ? found : [];
    }

    private static bool IsEvaluated(Policy policy) => policy is NetworkPolicy;

    private static bool IsIn(PodGroup pods, Workload workload) => workload.Namespace == pods.Namespace && pods.Boxes.Any(box => box.Matches(workload.Labels));
}
