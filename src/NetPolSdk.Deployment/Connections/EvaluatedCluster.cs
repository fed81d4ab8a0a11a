namespace NetPolSdk.Deployment.Connections;

/// <summary>A cluster, made ready for questions about who reaches whom.</summary>
/// <param name="Reachability">What answers.</param>
internal record EvaluatedCluster(Reachability Reachability)
{
    private readonly Explainer _explainer = new(Reachability);

    /// <summary>The cluster.</summary>
    public Cluster Cluster => Reachability.Cluster;

    /// <summary>Why traffic is allowed or not, a line each.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="traffic">The traffic.</param>
    public IEnumerable<string> Explain(Endpoint from, Endpoint to, TrafficSet traffic) => ExplanationText.Lines(Explanation(from, to, traffic), Place);

    /// <summary>Why traffic is allowed or not. Many answers cost little more than one.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="traffic">The traffic.</param>
    public Explanation Explanation(Endpoint from, Endpoint to, TrafficSet traffic) => _explainer.Explain(from, to, traffic);

    /// <summary>The rules that decide about traffic, a line each.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="traffic">The traffic.</param>
    public IEnumerable<string> Deciding(Endpoint from, Endpoint to, TrafficSet traffic) => ExplanationText.Sides(Explanation(from, to, traffic), Place);

    /// <summary>What brings traffic from outside to a workload: Services, Ingresses, and routes with their listeners; nothing where they are not known.</summary>
    /// <param name="workload">The workload.</param>
    public virtual IEnumerable<Entrance> EntrancesTo(Workload workload) => [];

    /// <summary>Where a part of a policy was written, as <c>file:line</c>; empty where that is not known.</summary>
    /// <param name="origin">The part.</param>
    public virtual string Place(PolicyOrigin origin) => "";
}
