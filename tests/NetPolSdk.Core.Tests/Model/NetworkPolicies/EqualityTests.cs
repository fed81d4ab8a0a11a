namespace NetPolSdk.Core.Tests.Model.NetworkPolicies;

public sealed class EqualityTests
{
    /// <summary>Policies that differ from the first in one thing each.</summary>
    public static TheoryData<string, NetworkPolicy> Others => new()
    {
        { "name", Policy(name: "b") },
        { "namespace", Policy().InNamespace("other") },
        { "subject", Policy(subject: Pods.Labelled("app", "x")) },
        { "policy types", Policy().WithPolicyTypes(PolicyTypes.Ingress) },
        { "a label", Policy().WithLabel("a", "b") },
        { "an annotation", Policy().WithAnnotation("a", "b") },
        { "the reason", Policy().Because("why") },
        { "a rule's reason", Policy(because: "why") },
        { "one more rule", Policy().AllowIngress(Pods.All) },
        { "a port", Policy(port: Port.Tcp(81)) },
        { "the order of peers", Policy(peers: [Pods.Labelled("b", "2"), Pods.Labelled("a", "1")]) },
        { "a spoken or", Policy(peers: Peer.AnyOf(Pods.Labelled("a", "1"), Pods.Labelled("b", "2"))) },
    };

    [Fact]
    public void Policies_are_equal_when_all_in_them_is_equal()
    {
        Policy().ShouldNotBeSameAs(Policy());
        Policy().ShouldBe(Policy());
        Policy().GetHashCode().ShouldBe(Policy().GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Policies_differ_when_one_thing_differs(string what, NetworkPolicy other) => other.ShouldNotBe(Policy(), what);

    [Fact]
    public void The_order_of_rules_counts()
    {
        var start = NetworkPolicy.Named("a").For(Pods.All);
        var (one, two) = (IngressRule.Allow(Pods.All), IngressRule.Allow(Peer.Anyone, Port.Tcp(80)));

        start.Allow(one).Allow(two).ShouldNotBe(start.Allow(two).Allow(one));
    }

    [Fact]
    public void The_order_of_labels_and_annotations_does_not_count() =>
        Policy().WithLabel("a", "1").WithLabel("b", "2").WithAnnotation("c", "3").WithAnnotation("d", "4")
            .ShouldBe(Policy().WithAnnotation("d", "4").WithLabel("b", "2").WithAnnotation("c", "3").WithLabel("a", "1"));

    private static NetworkPolicy Policy(string name = "a", Pods? subject = null, Peers? peers = null, Port? port = null, string? because = null) =>
        NetworkPolicy.Named(name).InNamespace("ns").For(subject ?? Pods.All)
            .AllowIngress(peers ?? [Pods.Labelled("a", "1"), Pods.Labelled("b", "2")], port ?? Port.Tcp(80), because)
            .AllowEgress(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"));
}
