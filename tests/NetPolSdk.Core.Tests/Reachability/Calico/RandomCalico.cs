namespace NetPolSdk.Core.Tests.Evaluation;

/// <summary>Small clusters with NetworkPolicies and policies, tiers and network sets of Calico, from a seed.</summary>
internal sealed class RandomCalico
{
    private static readonly string[] Selectors =
    [
        "app == 'a'", "app != 'a'", "has(tier)", "!has(app)", "app in {'a', 'b'}", "tier not in {'c'}", "all()", "app == 'a' || tier == 'b'", "!(app == 'a' && has(tier))",
        "app contains 'b'", "tier starts with 'c'", "!(app ends with 'a')", "projectcalico.org/namespace == 'x'", "projectcalico.org/serviceaccount != 'robot'", "pcns.team == 'a' || app == 'c'",
        "pcsa.role == 'b'", "projectcalico.org/orchestrator == 'k8s' && app != 'b'", "has(zone) || app == 'c'", "zone == 'edge'",
    ];

    private static readonly string[] NamespaceSelectors = ["all()", "global()", "team == 'a'", "team != 'b'", "projectcalico.org/name == 'y'", "projectcalico.org/name in {'x', 'z'} && has(team)"];
    private static readonly string[] AccountSelectors = ["role == 'a'", "role != 'b'", "has(role)"];
    private static readonly string[] Nets = ["10.0.0.0/24", "10.0.1.0/24", "10.0.0.0/8", "192.0.2.0/24", "0.0.0.0/0"];
    private static readonly double?[] Orders = [null, 1, 2, 500, 2000, 2000];

    private readonly Random _random;

    public RandomCalico(int seed)
    {
        var plain = new RandomCluster(seed, isPlain: true);
        _random = new Random(seed);
        Ends = [.. plain.Ends().Select(end => end.Pod is null ? end : end with { Pod = end.Pod.RunningAs(Pick("default", "robot")) })];
        var tiers = new[] { "first", "second" }.Where(_ => Chance(60)).Select(MakeTier).ToArray();
        Cluster = Cluster.With(Ends.Select(end => end.Pod).OfType<Workload>()).And(plain.Cluster.Namespaces)
            .And(from home in new[] { "x", "y", "z" } from name in new[] { "default", "robot" } select ClusterServiceAccount.Named(name, home).WithLabels(("role", Pick("a", "b"))))
            .And(plain.Cluster.Policies.Take(_random.Next(3)))
            .And(tiers)
            .And(Enumerable.Range(0, _random.Next(3)).Select(MakeSet))
            .And(Enumerable.Range(0, _random.Next(1, 5)).Select(index => MakePolicy(index, [.. tiers.Select(tier => tier.Name), "default"])));
    }

    public Cluster Cluster { get; }

    public NaiveEnd[] Ends { get; }

    private CalicoTier MakeTier(string name) =>
        new(ObjectMetadata.Named(name)) { Order = Pick<double?>(10, 20, 2_000_000, null), WrittenDefaultAction = Pick<CalicoAction?>(null, CalicoAction.Deny, CalicoAction.Pass) };

    private Policy MakeSet(int index)
    {
        var labels = ObjectMetadata.Named("set" + index).WithLabel("zone", Pick("edge", "core")).WithLabel("app", Pick("a", "c"));
        return Chance(50)
            ? new CalicoGlobalNetworkSet(labels) { Nets = [Cidr.Parse(Pick("192.0.2.0/24", "10.0.1.0/24"))] }
            : new CalicoNetworkSet(labels.InNamespace(Pick("x", "y"))) { Nets = [Cidr.Parse(Pick("192.0.2.0/25", "8.8.8.8/32"))] };
    }

    private CalicoPolicy MakePolicy(int index, string[] tiers)
    {
        var (tier, order, selector, account) = (Pick(tiers), Pick(Orders), Chance(70) ? CalicoSelector.Parse(Pick(Selectors)) : null, Chance(15) ? CalicoSelector.Parse(Pick(AccountSelectors)) : null);
        var types = Pick(PolicyTypes.None, PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both);
        ValueList<CalicoRule> ingress = [.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => MakeRule(isIngress: true))], egress = [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => MakeRule(isIngress: false))];
        if (Chance(50))
        {
            return new CalicoNetworkPolicy(ObjectMetadata.Named("p" + index).InNamespace(Pick("x", "y", "z")))
            { WrittenTier = tier, Order = order, Selector = selector, ServiceAccountSelector = account, WrittenTypes = types, Ingress = ingress, Egress = egress };
        }

        var namespaces = Chance(40) ? CalicoSelector.Parse(Pick("all()", "team == 'a'", "projectcalico.org/name != 'x'")) : null;
        return Chance(10)
            ? new CalicoStagedGlobalNetworkPolicy(ObjectMetadata.Named("s" + index)) { WrittenTier = tier, Order = order, Selector = selector, Ingress = ingress }
            : new CalicoGlobalNetworkPolicy(ObjectMetadata.Named("g" + index))
            {
                WrittenTier = tier,
                Order = order,
                Selector = selector,
                ServiceAccountSelector = account,
                NamespaceSelector = namespaces,
                WrittenTypes = types,
                Ingress = ingress,
                Egress = egress,
                DoNotTrack = Chance(5),
            };
    }

    private CalicoRule MakeRule(bool isIngress)
    {
        var action = Pick(CalicoAction.Allow, CalicoAction.Allow, CalicoAction.Deny, CalicoAction.Pass, CalicoAction.Log);
        var protocol = Pick<CalicoProtocol?>(null, CalicoProtocol.Tcp, CalicoProtocol.Tcp, CalicoProtocol.Udp, CalicoProtocol.Icmp);
        var isAllow = action == CalicoAction.Allow;
        var source = MakeEntity(isOwn: !isIngress) with { Ports = isAllow && Chance(10) ? [CalicoPort.Of(53)] : [], NotPorts = isAllow && Chance(5) ? [CalicoPort.Of(99)] : [] };
        var destination = MakeEntity(isOwn: isIngress) with { Ports = protocol?.Transport is null ? [] : MakePorts(), NotPorts = protocol?.Transport is not null && Chance(20) ? MakePorts() : [] };
        return new CalicoRule(action)
        {
            Protocol = protocol,
            NotProtocol = protocol is null && Chance(20) ? CalicoProtocol.Udp : null,
            IpVersion = Chance(10) ? Pick(4, 6) : null,
            Source = source,
            Destination = destination,
            Http = isAllow && isIngress && protocol?.Transport == Protocol.Tcp && Chance(30) ? new CalicoHttp([Pick("GET", "PUT")], Chance(50) ? [new CalicoHttpPath("/v1", isPrefix: true)] : []) : null,
        };
    }

    private ValueList<CalicoPort> MakePorts() => Chance(50) ? [] : [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Pick(CalicoPort.Of(80), CalicoPort.Range(53, 81), CalicoPort.Named("web"), CalicoPort.Of(8080)))];

    private CalicoEntity MakeEntity(bool isOwn)
    {
        if (Chance(isOwn ? 80 : 20))
        {
            return CalicoEntity.Anyone;
        }

        return new CalicoEntity
        {
            Nets = !isOwn && Chance(25) ? [Cidr.Parse(Pick(Nets)), Cidr.Parse(Pick(Nets))] : [],
            NotNets = !isOwn && Chance(20) ? [Cidr.Parse(Pick(Nets))] : [],
            Selector = Chance(40) ? CalicoSelector.Parse(Pick(Selectors)) : null,
            NotSelector = Chance(20) ? CalicoSelector.Parse(Pick(Selectors)) : null,
            NamespaceSelector = Chance(35) ? CalicoSelector.Parse(Pick(NamespaceSelectors)) : null,
            ServiceAccounts = Chance(20) ? new CalicoServiceAccounts(Chance(70) ? ["robot"] : [], Chance(50) ? CalicoSelector.Parse(Pick(AccountSelectors)) : null) : null,
        };
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
