namespace NetPolSdk.Generators.Tests.Printing;

/// <summary>Policies of every shape that the fluent API can make, the same ones for the same seed.</summary>
internal sealed class RandomPolicies(int seed)
{
    private static readonly string[] Keys = ["app", "app.kubernetes.io/name", Namespaces.NameLabel, "tier", "example.com/Zone_1"];
    private static readonly string[] Values = ["api", "", "Web.v1_2", "kube-system", "on", "1e3"];
    private static readonly string[] Texts = ["why", "\"quoted\" \\ and\nlines\r\t", "*/ // {0} $\"{x}\" \"\"\"", "\u202Eright\u2028left\u0000\u0085", "Grüße, 世界 🚢", "\U000E0041tag\u200B"];
    private static readonly string[] Names = ["api", "default-deny-all", "a.b-c.9"];

    private readonly Random _random = new(seed);

    public NetworkPolicy Next()
    {
        var start = Chance(9) ? NetworkPolicy.Named(Pick(Names)) : NetworkPolicy.NamedByServer("api-");
        INetworkPolicyStart policy = (Chance(8) ? start.InNamespace("prod") : start).For(NextPods());
        for (var rules = _random.Next(5); rules > 0; rules--)
        {
            policy = WithRule(policy);
        }

        return WithMetadata(WithTypes(policy));
    }

    private NetworkPolicy WithRule(INetworkPolicyStart policy) => _random.Next(7) switch
    {
        0 => policy.AllowAllIngress(Reason()),
        1 => policy.AllowAllEgress(Reason()),
        2 => policy.AllowEgressToDns(Pick([Dns.KubeDns, Dns.OpenShift, Dns.NodeLocalCache, Dns.GkeCloudDns, Dns.At("10.0.0.10")]), Dns.KubeDns),
        3 or 4 => policy.AllowIngress(NextPeers(), NextPorts(), Reason()),
        _ => policy.AllowEgress(NextPeers(), NextPorts(), Reason()),
    };

    private NetworkPolicy WithTypes(INetworkPolicyStart policy) => _random.Next(6) switch
    {
        0 => policy.WithPolicyTypes(Pick([PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both])),
        1 => policy.DenyIngress(),
        2 => policy.DenyEgress(),
        _ => policy as NetworkPolicy ?? policy.DenyAll(),
    };

    private NetworkPolicy WithMetadata(NetworkPolicy policy)
    {
        var reasoned = Chance(3) ? policy.Because(Pick(Texts)) : policy;
        var labelled = Chance(3) ? reasoned.WithLabel(Pick(Keys), Pick(Values)).WithLabel("team", "x") : reasoned;
        return Chance(3) ? labelled.WithAnnotation("Example.com/" + Pick(["note", "Owner"]), Pick(Texts)) : labelled;
    }

    private Peers NextPeers()
    {
        Peer[] peers = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => NextPeer())];
        return _random.Next(5) switch
        {
            0 => Peer.Anyone,
            1 => Peer.AnyOf(peers),
            _ => Peers.Of(peers),
        };
    }

    private Peer NextPeer() => _random.Next(7) switch
    {
        0 => NextPods(),
        1 => NextNamespaces(),
        2 => Pick([Platform.Prometheus, Platform.IngressNginx]),
        3 => IpBlock.Of("10.0.0.0/8"),
        4 => IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16"),
        5 => IpBlock.Of("FD00:0:0::/48").Except("fd00::/64"),
        _ => NextPods().In(NextNamespaces()),
    };

    private Pods NextPods() => _random.Next(5) switch
    {
        0 => Pods.All,
        1 => Pods.Labelled(NextRequirements()),
        2 => Pods.Labelled(Pick(Keys), Pick(Values)).And(NextRequirements()),
        3 => Pods.Labelled("a", "b").And("c", "").And("d", "e"),
        _ => Pods.Labelled(Pick(Keys), Pick(Values)),
    };

    private Namespaces NextNamespaces() => _random.Next(9) switch
    {
        0 => Namespaces.All,
        1 => Namespaces.Named("web"),
        2 => Namespaces.Named("web", "shop"),
        3 => Namespaces.Labelled(Label.In(Namespaces.NameLabel, "one")),
        4 => Namespaces.AllExcept("kube-system").And(NextRequirements()),
        5 => Namespaces.Labelled(NextRequirements()),
        6 => Namespaces.Labelled(Namespaces.NameLabel, "Not_a_name").And("a", "b"),
        7 => Namespaces.Named("web").And("env", "prod").And(NextRequirements()),
        _ => Namespaces.Labelled(Pick(Keys), Pick(Values)),
    };

    private LabelRequirement[] NextRequirements() => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => _random.Next(4) switch
    {
        0 => Label.In(Pick(Keys), Pick(Values), Pick(Values)),
        1 => Label.NotIn(Pick(Keys), Pick(Values)),
        2 => Label.Exists(Pick(Keys)),
        _ => Label.DoesNotExist(Pick(Keys)),
    })];

    private Ports? NextPorts() => _random.Next(4) switch
    {
        0 => null,
        1 => NextPort(),
        _ => Ports.Of(NextPort(), NextPort()),
    };

    private Port NextPort() => _random.Next(7) switch
    {
        0 => Pick([Port.AllTcp, Port.AllUdp, Port.AllSctp]),
        1 => Port.Named("metrics", Pick([Protocol.Tcp, Protocol.Udp])),
        2 => Port.UdpRange(1, 65535),
        3 => Port.TcpRange(80, 80),
        4 => Port.Sctp(9),
        5 => Port.Udp(53),
        _ => Port.Tcp(_random.Next(1, 65536)),
    };

    private string? Reason() => Chance(3) ? Pick(Texts) : null;

    private bool Chance(int ofTen) => _random.Next(10) < ofTen;

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
