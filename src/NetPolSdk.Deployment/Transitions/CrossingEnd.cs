namespace NetPolSdk.Deployment.Transitions;

/// <summary>A class of pods as one end of connections, with the steps of its namespace.</summary>
/// <param name="Pods">The class.</param>
/// <param name="Transition">The transition of its namespace.</param>
/// <param name="Steps">The steps of it.</param>
internal sealed record CrossingEnd(ClassDirection Pods, NamespaceTransition Transition, NamespaceSteps Steps)
{
    /// <summary>The steps by which traffic to or from the other end is allowed that was not.</summary>
    public IEnumerable<int> Opening(CrossingEnd other) => Transition.Opening(Pods, other.Pods.Pods, Steps);

    /// <summary>The steps by which traffic to or from the other end is no more allowed.</summary>
    public IEnumerable<int> Closing(CrossingEnd other) => Transition.Closing(Pods, other.Pods.Pods, Steps);

    /// <summary>The traffic to or from the other end that is allowed at most when some steps have been done.</summary>
    public TrafficSet AtMost(CrossingEnd other, Func<int, bool> isDone) => Steps.AtMost(Pods, other.Pods.Pods, isDone);

    /// <summary>The traffic to or from the other end that is allowed at least, before or after all steps.</summary>
    public TrafficSet AtLeast(CrossingEnd other, bool isNew) => Pods.Towards(isNew, other.Pods.Pods).AtLeast;
}
