using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates NetworkPolicies that use every field, by the fluent API.</summary>
internal static class Models
{
    private static readonly Gen<string> DnsLabel = Gen.Elements("a", "api", "web-1", "0", "8080", "null", "true", "y", "on", "1e3", "0x1f", new string('z', 63));

    internal static readonly Gen<string> DnsName = Gen.OneOf(DnsLabel, DnsLabel.Two().Select(parts => parts.Item1 + "." + parts.Item2));

    private static readonly Gen<string> LabelValue = Gen.OneOf(DnsLabel, Gen.Elements("", "Yes", "NO", "1_0", "1.5", "2001-12-14", "0.0", "A_b.C-d", "007", "0b1"));

    private static readonly Gen<string> LabelKey = Gen.OneOf(
        LabelValue.Where(value => value.Length > 0),
        from prefix in DnsName from name in LabelValue.Where(value => value.Length > 0) select prefix + "/" + name);

    internal static readonly Gen<LabelRequirement> Requirement = Gen.OneOf(
        LabelKey.Select(Label.Exists),
        LabelKey.Select(Label.DoesNotExist),
        from key in LabelKey from values in LabelValue.NonEmptyListOf() select Label.In(key, [.. values]),
        from key in LabelKey from values in LabelValue.NonEmptyListOf() select Label.NotIn(key, [.. values]));

    internal static readonly Gen<Pods> AnyPods =
        from labels in (from key in LabelKey from value in LabelValue select (key, value)).ListOf()
        from requirements in Requirement.ListOf()
        let labelled = labels.DistinctBy(label => label.key).Aggregate(Pods.All, (pods, label) => pods.And(label.key, label.value))
        select requirements.Count == 0 ? labelled : labelled.And([.. requirements]);

    internal static readonly Gen<Namespaces> AnyNamespaces = Gen.OneOf(
        Gen.Constant(Namespaces.All),
        DnsLabel.Select(name => Namespaces.Named(name)),
        DnsLabel.NonEmptyListOf().Select(names => Namespaces.AllExcept([.. names])),
        from key in LabelKey from value in LabelValue select Namespaces.Labelled(key, value));

    private static readonly Gen<Peer> Block = Gen.Elements(
        IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8", "192.168.0.0/16"),
        IpBlock.Of("::/0"),
        IpBlock.Of("FD00:0:0::/48").Except("fd00:0:0:1::/64"),
        IpBlock.Of("203.0.113.7/32")).Select(block => (Peer)block);

    private static readonly Gen<Peer> AnyPeer = Gen.OneOf(
        Block,
        AnyPods.Select(pods => (Peer)pods),
        AnyNamespaces.Select(namespaces => (Peer)namespaces),
        from pods in AnyPods from namespaces in AnyNamespaces select (Peer)pods.In(namespaces));

    private static readonly Gen<Peers> AnyPeers = Gen.OneOf(
        Gen.Constant(Peer.Anyone),
        AnyPeer.NonEmptyListOf().Select(peers => Peers.Of([.. peers])),
        AnyPeer.NonEmptyListOf().Select(peers => Peer.AnyOf([.. peers])));

    internal static readonly Gen<Port> AnyPort = Gen.OneOf(
        Gen.Elements(Port.AllTcp, Port.AllUdp, Port.AllSctp, Port.TcpRange(1, 65535), Port.UdpRange(7, 7)),
        Gen.Choose(1, 65535).Select(Port.Tcp),
        Gen.Choose(1, 65535).Select(Port.Sctp),
        from name in Gen.Elements("http", "y", "on", "1e3", "0x1f", "null") from protocol in Gen.Elements(Protocol.Tcp, Protocol.Udp) select Port.Named(name, protocol));

    private static readonly Gen<Ports> AnyPorts = Gen.OneOf(
        Gen.Constant(Ports.All),
        AnyPort.NonEmptyListOf().Select(ports => Ports.Of([.. ports])));

    internal static readonly Gen<string?> MaybeReason = Gen.OneOf(Gen.Constant((string?)null), Texts.Reason.Select(text => (string?)text));

    /// <summary>Any policy.</summary>
    public static Gen<NetworkPolicy> Any { get; } =
        from start in Start
        from ingress in (from peers in AnyPeers from ports in AnyPorts from why in MaybeReason select IngressRule.Allow(peers, ports, why)).ListOf()
        from egress in (from peers in AnyPeers from ports in AnyPorts from why in MaybeReason select EgressRule.Allow(peers, ports, why)).ListOf()
        from types in Gen.Elements(PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both)
        from labels in (from key in LabelKey from value in LabelValue select (key, value)).ListOf()
        from annotations in (from key in LabelKey from value in Texts.Any select (key, value)).ListOf()
        from why in MaybeReason
        select Finished(egress.Aggregate(ingress.Aggregate(start, (policy, rule) => policy.Allow(rule)), (policy, rule) => policy.Allow(rule)).WithPolicyTypes(types), labels, annotations, why);

    private static Gen<NetworkPolicy> Start =>
        from name in DnsName
        from isGenerated in Gen.Elements(true, false)
        from @namespace in Gen.OneOf(Gen.Constant(""), DnsLabel)
        from pods in AnyPods
        let named = isGenerated ? NetworkPolicy.NamedByServer(name.Length > 50 ? "a-" : name) : NetworkPolicy.Named(name)
        select (@namespace.Length == 0 ? named : named.InNamespace(@namespace)).For(pods).DenyIngress();

    private static NetworkPolicy Finished(NetworkPolicy policy, IEnumerable<(string Key, string Value)> labels, IEnumerable<(string Key, string Value)> annotations, string? why)
    {
        policy = labels.Aggregate(policy, (current, label) => current.WithLabel(label.Key, label.Value));
        policy = annotations.Aggregate(policy, (current, annotation) => current.WithAnnotation(annotation.Key, annotation.Value));
        return why is null ? policy : policy.Because(why);
    }
}
