namespace NetPolSdk.Deployment.Transitions;

/// <summary>
/// Finds what must come before what, so that in every state in between the pods of a class are allowed what they are
/// allowed before and after, and are isolated if they are so before and after.
/// </summary>
internal static class Constraints
{
    /// <summary>The constraints of a class.</summary>
    /// <param name="pods">The class.</param>
    /// <param name="needsBridge">Whether no order of the steps will do without a bridge.</param>
    public static IReadOnlyList<StepConstraint> Of(ClassDirection pods, out bool needsBridge)
    {
        needsBridge = false;
        if (pods.Begins || pods.Ends)
        {
            return OfIsolation(pods, out needsBridge);
        }

        return pods.Old.Length == 0 || !pods.Pods.IsTouched(pods.Direction) ? [] : [.. KeepingIsolation(pods), .. KeepingTraffic(pods)];
    }

    /// <summary>
    /// The first policy that isolates pods cuts at once what it does not allow itself; so it must allow what all of them
    /// allow together. The last one that goes is the same, seen backwards.
    /// </summary>
    private static StepConstraint[] OfIsolation(ClassDirection pods, out bool needsBridge)
    {
        var (policies, isRemoval) = pods.Begins ? (pods.New, false) : (pods.Old, true);
        needsBridge = false;
        if (policies.Length == 1)
        {
            return [];
        }

        AllowedPart[] PartsOf(PolicyChange change) => (isRemoval ? change.Old : change.New)!.Allows(pods.Direction);
        var all = Array.Find(policies, policy => policies.All(other => other == policy || Array.TrueForAll(PartsOf(other), part => part.IsCoveredBy(PartsOf(policy)))));
        needsBridge = all is null;
        return all is null ? [] : [.. policies.Where(other => other != all).Select(other => isRemoval
            ? new StepConstraint(new StepEnd(other, true), new StepEnd(all, true), pods)
            : new StepConstraint(new StepEnd(all, false), new StepEnd(other, false), pods))];
    }

    /// <summary>Pods that are isolated before and after are so all the time: one that isolates them comes before another goes.</summary>
    private static IEnumerable<StepConstraint> KeepingIsolation(ClassDirection pods)
    {
        if (!pods.Old.Intersect(pods.New).Any())
        {
            var first = pods.New.OrderBy(change => change.IsCreate ? 0 : 1).First();
            var second = pods.Old.OrderBy(change => change.IsDelete ? 0 : 1).First();
            yield return new StepConstraint(new StepEnd(first, false), new StepEnd(second, true), null);
        }
    }

    /// <summary>What an old and a new rule both allow is allowed by one of them all the time: the new one comes before the old one goes.</summary>
    private static IEnumerable<StepConstraint> KeepingTraffic(ClassDirection pods)
    {
        var kept = pods.Old.Where(change => !change.IsChanged).SelectMany(change => change.Old!.Allows(pods.Direction)).ToArray();
        var coming = pods.New.Where(change => change.IsChanged)
            .SelectMany(change => change.New!.Allows(pods.Direction).Where(part => !part.IsCoveredBy(kept)).Select(part => (Change: change, Part: part))).ToArray();
        foreach (var change in pods.Old.Where(change => change.IsChanged))
        {
            foreach (var part in change.Old!.Allows(pods.Direction).Where(part => !part.IsCoveredBy(kept) && !IsKept(pods, change, part)))
            {
                foreach (var next in coming.Where(next => next.Change != change && part.Overlaps(next.Part) && !WasThere(pods, next.Change, next.Part)))
                {
                    yield return Between(pods, (next.Change, next.Part), (change, part));
                }
            }
        }
    }

    /// <summary>The easiest of several: steps that only add come first by themselves, and those that only remove come last.</summary>
    private static StepConstraint Between(ClassDirection pods, (PolicyChange Change, AllowedPart Part) coming, (PolicyChange Change, AllowedPart Part) going)
    {
        var first = coming.Change.IsCreate ? coming.Change : Array.Find(pods.New, change => change.IsCreate && coming.Part.IsCoveredBy(change.New!.Allows(pods.Direction)));
        var second = going.Change.IsDelete ? going.Change : Array.Find(pods.Old, change => change.IsDelete && going.Part.IsCoveredBy(change.Old!.Allows(pods.Direction)));
        return new StepConstraint(new StepEnd(first ?? coming.Change, false), new StepEnd(second ?? going.Change, true), null);
    }

    private static bool IsKept(ClassDirection pods, PolicyChange change, AllowedPart part) => pods.New.Contains(change) && part.IsCoveredBy(change.New!.Allows(pods.Direction));

    private static bool WasThere(ClassDirection pods, PolicyChange change, AllowedPart part) => pods.Old.Contains(change) && part.IsCoveredBy(change.Old!.Allows(pods.Direction));
}
