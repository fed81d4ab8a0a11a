namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>Small clusters with few labels, so that selectors often match, from a seed.</summary>
internal sealed class RandomCluster
{
    private static readonly string[] Keys = ["app", "tier"];
    private static readonly string[] Values = ["a", "b", "c"];
    private static readonly string[] PortNames = ["web", "dns"];
    private static readonly int[] Numbers = [53, 80, 81, 8080];
    private static readonly string[] Blocks = ["0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/24", "10.0.1.0/24", "192.0.2.0/24", "fd00::/8", "::/0"];
    private static readonly Dictionary<string, string[]> Exceptions = new()
    {
        ["0.0.0.0/0"] = ["10.0.0.0/8", "10.0.1.0/24", "192.0.2.128/25"],
        ["10.0.0.0/8"] = ["10.0.0.0/24", "10.0.1.3/32"],
        ["10.0.0.0/24"] = ["10.0.0.0/30"],
        ["::/0"] = ["fd00::/8"],
    };

    private readonly Random _random;
    private readonly bool _isPlain;

    /// <param name="seed">What everything follows from.</param>
    /// <param name="isPlain">Whether every pod has one address and none is on its node's network, so that the API leaves nothing open.</param>
    public RandomCluster(int seed, bool isPlain = false)
    {
        _random = new Random(seed);
        _isPlain = isPlain;
        var count = _random.Next(2, 7);
        var workloads = Enumerable.Range(0, count).Select(MakeWorkload).ToArray();
        Cluster = Cluster.With(workloads).And(Namespaces()).And(Enumerable.Range(0, _random.Next(0, 6)).Select(MakePolicy));
    }

    public Cluster Cluster { get; }

    public NetworkPolicy AnotherPolicy() => MakePolicy(99);

    /// <summary>The policies, written anew: most often they mean the same, sometimes one rule, peer or policy is another.</summary>
    public NetworkPolicy[] Rewritten()
    {
        var policies = Cluster.Policies.Cast<NetworkPolicy>().SelectMany(Split).Reverse().ToList();
        if (policies.Count > 0 && Chance(50))
        {
            policies[0] = Chance(50) ? policies[0].AllowIngress(MakePeers(), MakePorts()) : MakePolicy(50);
        }

        return [.. policies];
    }

    /// <summary>Admin policies of both tiers, no two of one priority, with rules that allow, deny and pass.</summary>
    public IEnumerable<ClusterNetworkPolicy> AdminPolicies() => [.. Enumerable.Range(0, _random.Next(1, 5)).OrderBy(_ => _random.Next()).Select(MakeAdminPolicy)];

    /// <summary>Every pod, and addresses in and out of every block.</summary>
    public IEnumerable<NaiveEnd> Ends() => Cluster.Workloads.Select(pod => new NaiveEnd(pod, default)).Concat(
        new[] { "10.0.0.1", "10.0.0.9", "10.0.1.3", "192.0.2.1", "192.0.2.200", "8.8.8.8", "fd00::1", "2001:db8::1" }.Select(text => new NaiveEnd(null, IpAddress.Parse(text))));

    public static IEnumerable<(Protocol, int)> Ports() =>
        from protocol in new[] { Protocol.Tcp, Protocol.Udp, Protocol.Sctp } from number in new[] { 53, 79, 80, 81, 90, 8080, 65535 } select (protocol, number);

    /// <summary>A policy for each rule, which together say what the one said.</summary>
    private IEnumerable<NetworkPolicy> Split(NetworkPolicy policy)
    {
        if (Chance(30))
        {
            return [policy];
        }

        var bare = policy.PolicyTypes == PolicyTypes.Both ? Start().DenyAll() : policy.PolicyTypes == PolicyTypes.Ingress ? Start().DenyIngress() : Start().DenyEgress();
        return [bare, .. policy.Ingress.Select(rule => Start().AllowIngress(rule.From, rule.Ports)), .. policy.Egress.Select(rule => Start().AllowEgress(rule.To, rule.Ports))];

        INetworkPolicyStart Start() => NetworkPolicy.Named(policy.Name + _random.Next(1000)).InNamespace(policy.Namespace!).For(policy.Subject);
    }

    private IEnumerable<ClusterNamespace> Namespaces() =>
        from name in new[] { "x", "y" } where Chance(70) select ClusterNamespace.Named(name).WithLabels(("team", Pick(Values)));

    private Workload MakeWorkload(int index)
    {
        var workload = Workload.Named("w" + index, inNamespace: Pick("x", "y", "z")).OfKind(Pick("Pod", "Deployment"));
        workload = Keys.Where(_ => Chance(70)).Aggregate(workload, (soFar, key) => soFar.WithLabels((key, Pick(Values))));
        workload = PortNames.Where(_ => Chance(60)).Aggregate(workload, (soFar, name) => soFar.Listening(new ContainerPort(name, Pick(Protocol.Tcp, Protocol.Udp), Pick(Numbers))));
        workload = Chance(15) && !_isPlain ? workload.OnHostNetwork() : workload;
        return (_isPlain ? 3 : _random.Next(4)) switch
        {
            0 => workload,
            1 => workload.At($"10.0.{_random.Next(2)}.{index}", "fd00::" + index),
            _ => workload.At($"10.0.{_random.Next(2)}.{index}"),
        };
    }

    public NetworkPolicy MakePolicy(int index)
    {
        INetworkPolicyStart policy = NetworkPolicy.Named("p" + index).InNamespace(Pick("x", "y", "z")).For(MakePods());
        policy = Chance(60) ? policy.DenyIngress() : policy.DenyEgress();
        for (var i = _random.Next(0, 4); i > 0; i--)
        {
            policy = Chance(50) ? policy.AllowIngress(MakePeers(), MakePorts()) : policy.AllowEgress(MakePeers(), MakePorts());
        }

        return (NetworkPolicy)policy;
    }

    private ClusterNetworkPolicy MakeAdminPolicy(int priority)
    {
        var place = Chance(70) ? ClusterNetworkPolicy.Named("admin" + priority).InAdminTier(priority) : ClusterNetworkPolicy.Named("admin" + priority).InBaselineTier(priority);
        IAdminPolicyStart<ClusterNetworkPolicy> policy = place.For(MakeClusterPods());
        var made = policy.DenyIngress(NetPolSdk.Namespaces.Named("nowhere"));
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            made = MakeAdminRule(made);
        }

        return made;
    }

    private ClusterNetworkPolicy MakeAdminRule(ClusterNetworkPolicy policy)
    {
        var (peer, ports, isNetwork) = (MakeClusterPods(), Chance(40) ? null : Chance(30) ? (Ports)Port.Named(Pick(PortNames)) : MakePort(named: false), Chance(30));
        if (Chance(50))
        {
            return _random.Next(3) switch { 0 => policy.AllowIngress(peer, ports), 1 => policy.DenyIngress(peer, ports), _ => policy.PassIngress(peer, ports) };
        }

        AdminDestinations to = isNetwork ? Networks.Of(Pick(Blocks)) : peer;
        ports = isNetwork ? null : ports;
        return _random.Next(3) switch { 0 => policy.AllowEgress(to, ports), 1 => policy.DenyEgress(to, ports), _ => policy.PassEgress(to, ports) };
    }

    private ClusterPods MakeClusterPods() => Chance(50) ? MakeNamespaces() : MakePods().In(MakeNamespaces());

    private Peers MakePeers() => Chance(10) ? Peer.Anyone : Peers.Of([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => MakePeer())]);

    private Peer MakePeer() => _random.Next(4) switch
    {
        0 => MakePods(),
        1 => MakeNamespaces(),
        2 => MakePods().In(MakeNamespaces()),
        _ => MakeBlock(),
    };

    private IpBlock MakeBlock()
    {
        var cidr = Pick(Blocks);
        return Exceptions.TryGetValue(cidr, out var exceptions) && Chance(50) ? IpBlock.Of(cidr).Except(Pick(exceptions)) : IpBlock.Of(cidr);
    }

    private Pods MakePods() => _random.Next(6) switch
    {
        0 => Pods.All,
        1 => Pods.Labelled(Label.NotIn(Pick(Keys), Pick(Values))),
        2 => Pods.Labelled(Label.In(Pick(Keys), Pick(Values), Pick(Values))),
        3 => Pods.Labelled(Chance(50) ? Label.Exists(Pick(Keys)) : Label.DoesNotExist(Pick(Keys))),
        4 => Pods.Labelled("app", Pick(Values)).And("tier", Pick(Values)),
        _ => Pods.Labelled(Pick(Keys), Pick(Values)),
    };

    private Namespaces MakeNamespaces() => _random.Next(4) switch
    {
        0 => NetPolSdk.Namespaces.All,
        1 => NetPolSdk.Namespaces.Named(Pick("x", "y", "z", "elsewhere")),
        2 => NetPolSdk.Namespaces.Labelled(Label.NotIn("team", Pick(Values))),
        _ => NetPolSdk.Namespaces.Labelled("team", Pick(Values)),
    };

    private Ports MakePorts() => Chance(25) ? NetPolSdk.Ports.All : NetPolSdk.Ports.Of([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => MakePort())]);

    private Port MakePort(bool named = true) => _random.Next(named ? 0 : 1, 5) switch
    {
        0 => Port.Named(Pick(PortNames), Pick(Protocol.Tcp, Protocol.Udp)),
        1 => Port.TcpRange(80, 90),
        2 => Pick(Port.AllUdp, Port.AllTcp, Port.AllSctp),
        3 => Port.Udp(Pick(Numbers)),
        _ => Port.Tcp(Pick(Numbers)),
    };

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
