namespace NetPolSdk;

/// <summary>Whether a selector matches pods of which some labels may not be known.</summary>
internal static class LabelMatch
{
    /// <summary>Yes or no where the known labels decide it.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="workload">The pods.</param>
    /// <param name="asDeclared">Whether a declared service's pods are taken to have the declared labels only. They may have others.</param>
    public static Answer Of(LabelSelector selector, Workload workload, bool asDeclared = false)
    {
        var answer = Answer.Yes;
        foreach (var requirement in selector.Requirements())
        {
            var one = Of(requirement, workload, asDeclared);
            answer = one < answer ? one : answer;
        }

        return answer;
    }

    /// <summary>Whether it matches any of them.</summary>
    public static Answer OfAny(LabelSelector selector, IEnumerable<Workload> workloads, bool asDeclared = false)
    {
        var answer = Answer.No;
        foreach (var workload in workloads)
        {
            var one = Of(selector, workload, asDeclared);
            answer = one > answer ? one : answer;
        }

        return answer;
    }

    private static Answer Of(LabelRequirement requirement, Workload workload, bool asDeclared)
    {
        if (Hole.Is(requirement.Key) || requirement.Values.Any(Hole.Is))
        {
            return Answer.Maybe;
        }

        var isOpen = RuntimeLabels.MayHave(requirement.Key) || (workload.MayHaveOtherLabels && !asDeclared);
        if (isOpen && !workload.Labels.ContainsKey(requirement.Key))
        {
            return Answer.Maybe;
        }

        return requirement.Matches(workload.Labels) ? Answer.Yes : Answer.No;
    }
}
