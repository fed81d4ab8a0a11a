namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>Small clusters with NetworkPolicies, policies of Cilium and groups of ranges, from a seed.</summary>
internal sealed class RandomCilium
{
    private static readonly (string Key, string Value)[] Labels =
    [
        ("app", "a"), ("k8s:app", "b"), ("any:tier", "c"), ("tier", "a"), ("k8s:io.kubernetes.pod.namespace", "x"), ("io.kubernetes.pod.namespace", "y"),
        ("k8s:io.cilium.k8s.namespace.labels.team", "a"), ("io.cilium.k8s.policy.serviceaccount", "robot"),
    ];

    private static readonly string[] Ranges = ["10.0.0.0/8", "192.0.2.0/24", "0.0.0.0/0", "8.8.8.8/32"];

    private readonly Random _random;

    public RandomCilium(int seed)
    {
        var plain = new RandomCluster(seed, isPlain: true);
        _random = new Random(seed);
        Ends = [.. plain.Ends().Select(end => end.Pod is null ? end : end with { Pod = end.Pod.RunningAs(Pick("default", "robot")) })];
        Cluster = Cluster.With(Ends.Select(end => end.Pod).OfType<Workload>()).And(plain.Cluster.Namespaces)
            .And(plain.Cluster.Policies.Take(_random.Next(3)).Cast<NetworkPolicy>().Select(policy => Chance(20) ? policy with { PolicyTypes = PolicyTypes.Ingress } : policy))
            .And(new CiliumCidrGroup(ObjectMetadata.Named("partners"), [Cidr.Parse("192.0.2.0/25")]))
            .And(Enumerable.Range(0, _random.Next(1, 4)).Select(MakePolicy));
    }

    public Cluster Cluster { get; }

    public NaiveEnd[] Ends { get; }

    private CiliumPolicy MakePolicy(int index) => Chance(70)
        ? new CiliumNetworkPolicy(ObjectMetadata.Named("c" + index).InNamespace(Pick("x", "y", "z")), MakeSpec(mayNameNamespace: false), [])
        : new CiliumClusterwideNetworkPolicy(ObjectMetadata.Named("w" + index), MakeSpec(mayNameNamespace: true), Chance(30) ? [MakeSpec(mayNameNamespace: true)] : []);

    private CiliumSpec MakeSpec(bool mayNameNamespace) => new(new CiliumSubject(MakeSelector(mayNameNamespace), IsNodes: false))
    {
        Ingress = Many(() => MakeRule(isIngress: true, isDeny: false)),
        IngressDeny = Chance(30) ? Many(() => MakeRule(isIngress: true, isDeny: true)) : [],
        Egress = Many(() => MakeRule(isIngress: false, isDeny: false)),
        EgressDeny = Chance(30) ? Many(() => MakeRule(isIngress: false, isDeny: true)) : [],
        DefaultDeny = new CiliumDefaultDeny(Pick<bool?>(null, null, true, false), Pick<bool?>(null, null, true, false)),
    };

    private CiliumSelector MakeSelector(bool mayNameNamespace)
    {
        var usable = Labels.Where(label => mayNameNamespace || !CiliumLabelKey.Of(label.Key).IsOfNamespace).ToArray();
        var labels = Enumerable.Range(0, _random.Next(2)).Select(_ => Pick(usable)).Aggregate(ValueMap.Empty, (map, label) => map.With(label.Key, label.Value));
        var key = Pick(usable).Key;
        ValueList<LabelRequirement> expressions = Chance(70) ? [] : [Pick(
            new LabelRequirement(key, LabelOperator.Exists, []),
            new LabelRequirement(key, LabelOperator.DoesNotExist, []),
            new LabelRequirement(key, LabelOperator.NotIn, ["a", "x"]),
            new LabelRequirement(key, LabelOperator.In, ["a", "b", "y"]))];
        return new CiliumSelector(new LabelSelector(labels, expressions));
    }

    private CiliumRule MakeRule(bool isIngress, bool isDeny)
    {
        var peers = _random.Next(isIngress || isDeny ? 7 : 8) switch
        {
            0 or 1 => CiliumPeers.Of(Some(() => new Endpoints(MakeSelector(mayNameNamespace: true)))),
            2 => CiliumPeers.Of(Some(() => new CiliumCidr(Cidr.Parse(Pick(Ranges))))),
            3 => CiliumPeers.Of([Chance(50) ? new CidrSet(Cidr.Parse("0.0.0.0/0"), null, null, [Cidr.Parse("192.0.2.0/24")]) : new CidrSet(null, "partners", null, [])]),
            4 => CiliumPeers.Of(Some(() => new Entity(Pick("world", "all", "cluster", "none")))),
            5 => CiliumPeers.Unsaid,
            6 => CiliumPeers.Nobody(CiliumPeerKind.Endpoints),
            _ => CiliumPeers.Of(Some(() => new Fqdn(Pick("example.com", "*.example.org"), isPattern: false))),
        };
        return peers.IsUnsaid && Chance(10)
            ? new CiliumRule(peers) { Icmps = [new CiliumIcmpRule([new CiliumIcmp(false, 8, null)])] }
            : new CiliumRule(peers) { ToPorts = Chance(60) ? Many(() => MakePorts(isIngress, isDeny)) : [] };
    }

    private CiliumPortRule MakePorts(bool isIngress, bool isDeny)
    {
        var ports = Many(() => Pick(
            new CiliumPort(CiliumProtocol.Tcp, 80, null, null),
            new CiliumPort(CiliumProtocol.Any, 53, 81, null),
            new CiliumPort(CiliumProtocol.Udp, 53, null, null),
            new CiliumPort(CiliumProtocol.Tcp, null, null, "web"),
            new CiliumPort(CiliumProtocol.Any, null, null, null),
            new CiliumPort(CiliumProtocol.Gre, null, null, null)));
        return isDeny || Chance(60) ? new CiliumPortRule(ports) : _random.Next(isIngress ? 2 : 3) switch
        {
            0 => new CiliumPortRule([new CiliumPort(CiliumProtocol.Tcp, 80, null, null)]) { Rules = new CiliumHttpRules(Some(() => new CiliumHttpRule { Method = Pick("GET", "PUT"), Path = Pick(null, "/v1/.*") })) },
            1 => new CiliumPortRule([new CiliumPort(CiliumProtocol.Tcp, 8080, null, null)]) { ServerNames = ["api.example.com"] },
            _ => new CiliumPortRule([new CiliumPort(CiliumProtocol.Any, 53, null, null)]) { Rules = new CiliumDnsRules([new Fqdn("*", isPattern: true)]) },
        };
    }

    private ValueList<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => make())];

    private ValueList<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => make())];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
