namespace NetPolSdk;

/// <summary>What is asked of a pod beyond what label selectors can say.</summary>
internal abstract record PodCondition
{
    /// <summary>Whether it holds; null where that is not known.</summary>
    public abstract bool? Holds(SeenPod pod);

    /// <summary>The condition and every one inside.</summary>
    public virtual IEnumerable<PodCondition> WithInner() => [this];

    /// <summary>The condition in words, to come after "pods".</summary>
    public abstract override string ToString();
}
