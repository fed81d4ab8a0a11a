namespace NetPolSdk.Deployment.Transitions;

/// <summary>
/// A connection needs both of its ends. Where one end opens what the other closes, the closing must come first, or traffic
/// passes for a moment that neither the old nor the new policies allow.
/// </summary>
internal static class Crossings
{
    /// <summary>Puts closings before openings, as far as that can be done.</summary>
    /// <param name="namespaces">The namespaces.</param>
    /// <param name="order">The order of all their steps.</param>
    /// <returns>The pairs of ends of which one opens what the other closes.</returns>
    public static IReadOnlyList<Crossing> Put(IReadOnlyList<(NamespaceTransition Transition, NamespaceSteps Steps)> namespaces, StepOrder order)
    {
        var all = namespaces.SelectMany(item => item.Transition.Classes.Where(pods => pods.Pods.IsTouched(pods.Direction)).Select(pods => new CrossingEnd(pods, item.Transition, item.Steps))).ToArray();
        var closing = all.Where(item => Closes(item.Pods)).ToLookup(item => item.Pods.Direction);
        var crossings = new List<Crossing>();
        foreach (var open in all.Where(item => Opens(item.Pods)))
        {
            foreach (var close in closing[open.Pods.Direction == Direction.Ingress ? Direction.Egress : Direction.Ingress])
            {
                if (!Passing(open.Pods, close.Pods).IsEmpty)
                {
                    crossings.Add(new Crossing(open, close, PutAll(order, close.Closing(open), [.. open.Opening(close)])));
                }
            }
        }

        return crossings;
    }

    private static bool PutAll(StepOrder order, IEnumerable<int> closing, int[] opening)
    {
        var isPut = true;
        foreach (var first in closing)
        {
            foreach (var second in opening)
            {
                isPut &= order.TryPut(first, second);
            }
        }

        return isPut;
    }

    /// <summary>The traffic that one end opens and the other closes.</summary>
    private static TrafficSet Passing(ClassDirection open, ClassDirection close)
    {
        var opened = open.Towards(isNew: true, close.Pods).AtMost.Except(open.Towards(isNew: false, close.Pods).AtLeast);
        return opened.IsEmpty ? opened : opened.Intersect(close.Towards(isNew: false, open.Pods).AtMost.Except(close.Towards(isNew: true, open.Pods).AtLeast));
    }

    private static bool Opens(ClassDirection pods) => pods.Old.Length > 0 && !AreCovered(Parts(pods, isNew: true), Parts(pods, isNew: false));

    private static bool Closes(ClassDirection pods) => pods.New.Length > 0 && !AreCovered(Parts(pods, isNew: false), Parts(pods, isNew: true));

    private static bool AreCovered(AllowedPart[] parts, AllowedPart[] others) => Array.TrueForAll(parts, part => part.IsCoveredBy(others));

    private static AllowedPart[] Parts(ClassDirection pods, bool isNew)
    {
        var policies = isNew ? pods.New : pods.Old;
        return policies.Length == 0 ? [AllowedPart.Everything] : [.. policies.SelectMany(change => (isNew ? change.New : change.Old)!.Allows(pods.Direction))];
    }
}
