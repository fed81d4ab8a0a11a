namespace NetPolSdk;

/// <summary>A cluster made ready for questions: its classes, and the steps of both directions. What it remembers of terms it has met is under locks, so that several threads may ask.</summary>
internal sealed class CompiledCluster
{
    private readonly PodClasses _classes;

    public CompiledCluster(Cluster cluster, ReachabilityOptions options)
    {
        Cluster = cluster;
        Options = options.For(cluster.Policies);
        Tiers = PolicyLowering.ToTiers(cluster.Policies, new LoweringContext(cluster, Options.Engine!.Value));
        var looked = new LookedAt(Tiers);
        var nodes = Options.IpBlocks == IpBlockMatching.OutsideOnly ? AddressSet.Of(cluster.Nodes.SelectMany(static node => node.Addresses)) : AddressSet.None;
        Cells = new AddressCells(looked.Addresses.Append(nodes));
        _classes = new PodClasses(cluster, looked, Cells);
        Pods = _classes.All;
        HasHosts = Pods.Any(static item => item.Sample.IsHostNetwork);
        Index = new PodIndex(Pods);
        Matcher = new PeerMatcher(Pods, Index, Cells, nodes, Options);
        Ingress = new DirectionSteps(Direction.Ingress, Tiers, Index, Matcher, Pods.Length);
        Egress = new DirectionSteps(Direction.Egress, Tiers, Index, Matcher, Pods.Length);
    }

    public Cluster Cluster { get; }

    /// <summary>What was said of the engine, with the engine that follows from the policies where none was named.</summary>
    public ReachabilityOptions Options { get; }

    public ValueList<Tier> Tiers { get; }

    public PodClass[] Pods { get; }

    public AddressCells Cells { get; }

    /// <summary>Whether there are host-network pods.</summary>
    public bool HasHosts { get; }

    public PodIndex Index { get; }

    public PeerMatcher Matcher { get; }

    public DirectionSteps Ingress { get; }

    public DirectionSteps Egress { get; }

    /// <summary>The number of classes: of pods, then of addresses.</summary>
    public int Count => Pods.Length + Cells.Count;

    /// <summary>The class of a workload, by its place in the cluster's list.</summary>
    public int ClassOf(int workload) => _classes.ClassOf(workload);
}
