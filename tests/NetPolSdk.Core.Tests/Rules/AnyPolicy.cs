using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Rules;

/// <summary>
/// Policies of every shape, with holes where a value could be unknown. Generate them inside <see cref="Hole.Admit"/>. They are small: what rules look at is
/// pairs of policies, rules, peers and ports, and many small sets have more different ones than a few large sets do.
/// </summary>
internal static class AnyPolicy
{
    private const int MostPolicies = 6;
    private const int MostRules = 4;
    private const int MostOfRule = 4;

    /// <summary>A set of them.</summary>
    public static Gen<List<NetworkPolicy>> Set => Gen.ListOf().Resize(MostPolicies);

    public static Gen<NetworkPolicy> Gen =>
        from name in Text("a", "deny-egress", "deny-all")
        from home in Text("prod", "kube-system", "")
        from subject in AnyPods
        from ingress in Rules.Select(rules => rules.Select(rule => IngressRule.Allow(rule.Peers, rule.Ports)))
        from egress in Rules.Select(rules => rules.Select(rule => EgressRule.Allow(rule.Peers, rule.Ports)))
        from types in FsCheck.Fluent.Gen.Elements(PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both)
        from annotation in FsCheck.Fluent.Gen.Elements("", ";;", "NPS1001: x; :", "NPS2001,:y;NPS0001: z", ":", Hole.Text(7))
        select Make(name, home, subject, ingress, egress, types, annotation);

    private static Gen<Pods> AnyPods =>
        from selector in Selector
        select selector.IsEverything ? Pods.All : new Pods(selector);

    private static Gen<LabelSelector> Selector =>
        from key in Text("app", "k8s-app", Namespaces.NameLabel, "name", "network.openshift.io/policy-group", "pod-template-hash")
        from value in Text("api", "kube-dns", "kube-system", "prod", "")
        from selector in FsCheck.Fluent.Gen.Elements(
            LabelSelector.Everything,
            LabelSelector.Everything.And(key, value),
            LabelSelector.Everything.And(Label.In(key, value, "x")),
            LabelSelector.Everything.And(Label.NotIn(key, value)),
            LabelSelector.Everything.And("app", value).And(Label.NotIn(key, "api", value)),
            LabelSelector.Everything.And(Label.In("app", "api", "x"), Label.NotIn(key, "api", "x")),
            LabelSelector.Everything.And(Label.Exists(key), Label.DoesNotExist("y")))
        select selector;

    private static Gen<Peer> AnyPeer =>
        from pods in AnyPods
        from namespaces in Selector.Select(selector => new Namespaces(selector))
        from cidr in Text("0.0.0.0/0", "169.254.20.10/32", "fd00::/8")
        from peer in FsCheck.Fluent.Gen.Elements<Peer>(pods, namespaces, pods.In(namespaces), IpBlock.Of(cidr), IpBlock.Of("0.0.0.0/0").Except(Hole.Text(3)), IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8"), IpBlock.Of("10.0.0.0/8"))
        select peer;

    private static Gen<Port> AnyPort =>
        from first in FsCheck.Fluent.Gen.Elements(1, 53, 5353, Hole.Number(1))
        from last in FsCheck.Fluent.Gen.Elements(5353, 65535, Hole.Number(2))
        from name in Text("dns", "http")
        from port in FsCheck.Fluent.Gen.Elements(Port.AllTcp, Port.AllUdp, Port.AllSctp, Port.Udp(first), Port.Tcp(first), Port.UdpRange(first, last), Port.Named(name, Protocol.Udp))
        select port;

    private static Gen<List<(Peers Peers, Ports Ports)>> Rules =>
        from peers in AnyPeer.ListOf().Resize(MostOfRule).Select(list => Peers.FromWire(ValueList.From(list), list.Count == 3)).ListOf().Resize(MostRules)
        from ports in AnyPort.ListOf().Resize(MostOfRule).Select(list => Ports.FromWire(ValueList.From(list))).ListOf(peers.Count)
        select peers.Zip(ports, (left, right) => (left, right)).ToList();

    private static Gen<string> Text(params string[] known) => FsCheck.Fluent.Gen.Elements([.. known, Hole.Text(1), Hole.Text(2)]);

    private static NetworkPolicy Make(string name, string home, Pods subject, IEnumerable<IngressRule> ingress, IEnumerable<EgressRule> egress, PolicyTypes types, string annotation)
    {
        var start = NetworkPolicy.Named(name).For(subject).WithPolicyTypes(types).WithAnnotation("netpolsdk.dev/allow", annotation);
        var placed = home.Length == 0 ? start : start.InNamespace(home);
        return placed with { Ingress = ValueList.From(ingress), Egress = ValueList.From(egress) };
    }
}
