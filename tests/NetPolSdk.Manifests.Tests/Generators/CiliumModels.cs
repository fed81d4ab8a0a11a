using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates policies of Cilium that use every field of 1.20, and that Cilium enforces.</summary>
internal static class CiliumModels
{
    private static readonly string[] Names = ["a.example.com", "y.", "1e3", "null", "_x-1.b"];

    private static readonly Gen<string> Key = Gen.Elements("app", "k8s:app", "k8s:io.kubernetes.pod.namespace", "any:a/b", "k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name", "reserved:host", "on");

    private static readonly Gen<string> Value = Gen.Elements("", "api", "1.5", "true", "A_b.C-d", "0b1");

    private static readonly Gen<LabelRequirement> Requirement = Gen.OneOf(
        from key in Key from isExists in Gen.Elements(true, false) select new LabelRequirement(key, isExists ? LabelOperator.Exists : LabelOperator.DoesNotExist, []),
        from key in Key from values in Value.NonEmptyListOf() from isIn in Gen.Elements(true, false) select new LabelRequirement(key, isIn ? LabelOperator.In : LabelOperator.NotIn, ValueList.From(values)));

    private static readonly Gen<CiliumSelector> Selector = Gen.OneOf(
        Gen.Constant(CiliumSelector.Everything),
        from labels in (from key in Key from value in Value select new KeyValuePair<string, string>(key, value)).NonEmptyListOf()
        from requirements in Requirement.ListOf()
        select new CiliumSelector(new LabelSelector(ValueMap.From(labels.DistinctBy(label => label.Key)), ValueList.From(requirements))));

    private static readonly Gen<Cidr> Range = Gen.Elements("10.0.0.0/8", "10.0.0.5/24", "0.0.0.0/0", "::/0", "FD00::1/64", "203.0.113.7/32").Select(text => Cidr.TryParseSloppy(text)!);

    private static readonly Gen<Fqdn> Name = Gen.OneOf(
        Gen.Elements(Names).Select(name => new Fqdn(name, isPattern: false)),
        Gen.Elements("*", "*.example.com", "**.b", "a*b.c").Select(pattern => new Fqdn(pattern, isPattern: true)));

    private static readonly Gen<CidrSet> Set = Gen.Elements(
        new CidrSet(Cidr.Parse("10.0.0.0/8"), null, null, [Cidr.Parse("10.1.0.0/16"), Cidr.Parse("10.0.0.0/8")]),
        new CidrSet(Cidr.Parse("::/0"), null, null, []),
        new CidrSet(null, "partners.eu", null, []),
        new CidrSet(null, null, CiliumSelector.Everything, []));

    private static readonly Gen<CiliumService> Service = Gen.OneOf(
        Gen.Elements(new CiliumService("db", null, "data"), new CiliumService("db", null, null)),
        from selector in Selector from space in Gen.Elements<string?>(null, "data") select new CiliumService(null, selector, space));

    private static readonly Gen<string?> Text = Gen.OneOf(Gen.Constant<string?>(null), Texts.Any.Where(text => text.Length > 0).Select(text => (string?)text));

    private static readonly Gen<AwsGroup> Group =
        from ids in Texts.Any.ListOf()
        from names in Texts.Any.ListOf()
        from tags in Gen.Elements(ValueMap.Empty, ValueMap.Empty.With("team", "a"))
        from region in Gen.Elements<string?>(null, "eu-west-1")
        select new AwsGroup(ValueList.From(ids), ValueList.From(names), tags, region);

    private static readonly Gen<CiliumPort> Port = Gen.OneOf(
        from protocol in Gen.Elements(CiliumProtocol.Any, CiliumProtocol.Tcp, CiliumProtocol.Udp, CiliumProtocol.Sctp)
        from number in Gen.Choose(0, 65535)
        from end in Gen.Choose(-65535, 65535)
        select new CiliumPort(protocol, number == 0 ? null : number, end > 0 ? end : null, null),
        from protocol in Gen.Elements(CiliumProtocol.Any, CiliumProtocol.Tcp) from name in Gen.Elements("http", "HTTP-8080", "y", "null", "1e3", "0x10") select new CiliumPort(protocol, null, null, name),
        Gen.Elements(CiliumProtocol.Vrrp, CiliumProtocol.Igmp, CiliumProtocol.Gre, CiliumProtocol.IpIp, CiliumProtocol.IPv6, CiliumProtocol.Esp, CiliumProtocol.Ah).Select(protocol => new CiliumPort(protocol, null, null, null)));

    private static readonly Gen<CiliumSecret> Secret = from name in Text from space in Text select new CiliumSecret(name ?? "", space);

    private static readonly Gen<CiliumTls?> Tls = Gen.OneOf(
        Gen.Constant<CiliumTls?>(null),
        from secret in Secret from ca in Text from certificate in Text from key in Text select (CiliumTls?)new CiliumTls(secret) { TrustedCa = ca, Certificate = certificate, PrivateKey = key });

    private static readonly Gen<CiliumHeaderMatch> Header =
        from name in Texts.Any.Where(text => text.Length > 0)
        from value in Text
        from secret in Gen.OneOf(Gen.Constant<CiliumSecret?>(null), Secret.Select(secret => (CiliumSecret?)secret))
        from mismatch in Gen.Elements<HeaderMismatch?>(null, HeaderMismatch.Log, HeaderMismatch.Add, HeaderMismatch.Delete, HeaderMismatch.Replace)
        select new CiliumHeaderMatch(name) { Value = value, Secret = secret, Mismatch = mismatch };

    private static readonly Gen<CiliumHttpRule> Http =
        from method in Gen.Elements(null, "GET", "GET|HEAD", "^P.*$")
        from path in Gen.Elements(null, "/v1/[a-z]+", "/\\.", "~")
        from host in Gen.Elements(null, ".*\\.example\\.com")
        from headers in Texts.Any.ListOf()
        from matches in Header.ListOf()
        select new CiliumHttpRule { Method = method, Path = path, Host = host, Headers = ValueList.From(headers), HeaderMatches = ValueList.From(matches.Take(2)) };

    private static readonly Gen<CiliumPortRule> Plain =
        from ports in Port.ListOf()
        from names in Gen.Elements(Names).ListOf()
        from terminating in Tls
        from originating in Tls
        select new CiliumPortRule(ValueList.From(ports.Take(40))) { ServerNames = ValueList.From(names.Distinct()), TerminatingTls = terminating, OriginatingTls = originating };

    private static readonly Gen<CiliumPortRule> WithHttp =
        from number in Gen.Choose(1, 65535)
        from rules in Http.ListOf()
        from tls in Tls
        select new CiliumPortRule([new(CiliumProtocol.Tcp, number, null, null)]) { Rules = new CiliumHttpRules(ValueList.From(rules.Take(3))), TerminatingTls = tls };

    private static readonly Gen<CiliumPortRule> OfEgress = Gen.OneOf(
        from names in Name.NonEmptyListOf() select new CiliumPortRule([new(CiliumProtocol.Any, 53, null, null)]) { Rules = new CiliumDnsRules(ValueList.From(names)) },
        from ports in Port.NonEmptyListOf()
        from isClusterwide in Gen.Elements<bool?>(null, true, false)
        from priority in Gen.Elements<int?>(null, 1, 100)
        select new CiliumPortRule(ValueList.From(ports.Take(40))) { Listener = new CiliumListener("tls", "envoy") { IsClusterwide = isClusterwide, Priority = priority } });

    private static readonly Gen<CiliumIcmpRule> Icmp = Gen.Elements(
        new CiliumIcmp(false, 8, null),
        new CiliumIcmp(false, null, "EchoRequest"),
        new CiliumIcmp(true, null, "PacketTooBig"),
        new CiliumIcmp(true, 255, null),
        new CiliumIcmp(false, 0, null)).ListOf().Select(fields => new CiliumIcmpRule(ValueList.From(fields.Take(40))));

    private static readonly Gen<CiliumSpec> Spec =
        from subject in Selector
        from ingress in Rule(isIngress: true, isDeny: false).NonEmptyListOf()
        from ingressDeny in Rule(isIngress: true, isDeny: true).ListOf()
        from egress in Rule(isIngress: false, isDeny: false).ListOf()
        from egressDeny in Rule(isIngress: false, isDeny: true).ListOf()
        from inward in Gen.Elements<bool?>(null, true, false)
        from outward in Gen.Elements<bool?>(null, true, false)
        from labels in (from key in Texts.Any from value in Text from source in Text select new CiliumRuleLabel(key, value, source)).ListOf()
        from description in Text
        from log in Gen.Elements(null, "guard", "é 世")
        select new CiliumSpec(new CiliumSubject(subject, IsNodes: false))
        {
            Ingress = ValueList.From(ingress.Take(3)),
            IngressDeny = ValueList.From(ingressDeny.Take(2)),
            Egress = ValueList.From(egress.Take(3)),
            EgressDeny = ValueList.From(egressDeny.Take(2)),
            DefaultDeny = new CiliumDefaultDeny(inward, outward),
            Labels = ValueList.From(labels.Take(2)),
            Description = description,
            LogValue = log,
        };

    /// <summary>Any policy, and any group of ranges.</summary>
    public static Gen<Policy> Any { get; } =
        from name in Models.DnsName
        from kind in Gen.Choose(0, 2)
        from spec in Spec
        from specs in Spec.ListOf()
        from isInSpecs in Gen.Elements(true, false)
        from ranges in Range.ListOf()
        from why in Models.MaybeReason
        let metadata = ObjectMetadata.Named(name)
        let own = isInSpecs ? null : spec
        let further = ValueList.From(isInSpecs ? specs.Take(1).Prepend(spec) : specs.Take(1))
        let policy = kind switch
        {
            0 => (Policy)new CiliumNetworkPolicy(metadata.InNamespace("shop"), own, further),
            1 => new CiliumClusterwideNetworkPolicy(metadata, own, further),
            _ => new CiliumCidrGroup(metadata, ValueList.From(ranges)),
        }
        select why is null ? policy : policy.WithReason(why);

    private static Gen<CiliumRule> Rule(bool isIngress, bool isDeny)
    {
        var ports = isDeny
            ? Port.ListOf().Select(ports => new CiliumPortRule(ValueList.From(ports.Take(40))))
            : isIngress ? Gen.OneOf(Plain, WithHttp) : Gen.OneOf(Plain, WithHttp, OfEgress);
        return
            from peers in Peers(isIngress, isDeny)
            from toPorts in ports.ListOf()
            from icmps in Icmp.ListOf()
            from hasPorts in Gen.Elements(true, false)
            from mode in Gen.Elements<CiliumAuthentication?>(null, CiliumAuthentication.Disabled, CiliumAuthentication.Required, CiliumAuthentication.TestAlwaysFail)
            from why in Models.MaybeReason
            select new CiliumRule(peers)
            {
                ToPorts = hasPorts ? ValueList.From(toPorts.Take(2)) : [],
                Icmps = hasPorts ? [] : ValueList.From(icmps.Take(2)),
                Authentication = isDeny ? null : mode,
                Reason = why,
            };
    }

    private static Gen<CiliumPeers> Peers(bool isIngress, bool isDeny)
    {
        List<Gen<CiliumPeers>> all =
        [
            Gen.Constant(CiliumPeers.Unsaid),
            Gen.Elements(CiliumPeerKind.Endpoints, CiliumPeerKind.Cidr, CiliumPeerKind.CidrSet, CiliumPeerKind.Entities, CiliumPeerKind.Nodes, CiliumPeerKind.Groups).Select(CiliumPeers.Nobody),
            Some(Selector.Select(selector => new Endpoints(selector))),
            Some(Selector.Select(selector => new CiliumNodes(selector))),
            Some(Range.Select(range => new CiliumCidr(range))),
            Some(Gen.Elements("all", "world", "kube-apiserver", "none", "cluster-mesh").Select(name => new Entity(name))),
            Some(Set),
            Some(Group),
        ];
        if (!isIngress)
        {
            all.Add(Some(Service));
        }

        if (!isIngress && !isDeny)
        {
            all.Add(Some(Name));
        }

        return Gen.OneOf([.. all]);
    }

    private static Gen<CiliumPeers> Some<TPeer>(Gen<TPeer> peer)
        where TPeer : CiliumDestination =>
        peer.NonEmptyListOf().Select(peers => CiliumPeers.Of(peers.Take(3)));
}
