namespace NetPolSdk.Core.Tests.Rules;

public sealed class WrongResolverTests
{
    private const string Id = "NPS2003";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    public static TheoryData<string, Peer, int, string> Wrong { get; } = new()
    {
        { "kube-dns in the own namespace", Pods.Labelled("k8s-app", "kube-dns"), 53, "KubeDns" },
        { "OpenShift's in the own namespace", Pods.Labelled("dns.operator.openshift.io/daemonset-dns", "default"), 5353, "OpenShift" },
        { "CoreDNS by a label that it does not have", Pods.Labelled("app", "coredns").In(Namespaces.Named("kube-system")), 53, "KubeDns" },
        { "the port of OpenShift's Service", Platform.OpenShiftDns.ToPeer(), 53, "OpenShift" },
        { "the port of OpenShift's Service, of the whole namespace", Namespaces.Named("openshift-dns"), 53, "OpenShift" },
    };

    public static TheoryData<string, Peer, int> Right { get; } = new()
    {
        { "kube-dns", Platform.CoreDns.ToPeer(), 53 },
        { "kube-dns anywhere", Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.All), 53 },
        { "all of kube-system", Namespaces.Named("kube-system"), 53 },
        { "OpenShift", Platform.OpenShiftDns.ToPeer(), 5353 },
        { "a resolver of one's own", Pods.Labelled("app", "coredns"), 53 },
        { "an address", IpBlock.Of("10.96.0.10/32"), 53 },
        { "not DNS", Pods.Labelled("k8s-app", "kube-dns"), 9153 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_rule_for_DNS_that_reaches_no_resolver_is_reported(string because, Peer to, int port, string meant)
    {
        var finding = Api.AllowEgress(to, [Port.Udp(port), Port.Tcp(port)]).FindingOf(Id);

        finding.Field.ToString().ShouldBe("spec.egress[0].to[0]", because);
        finding.Facts["meant"].ShouldBe(meant, because);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_rule_that_reaches_one_or_may_is_not(string because, Peer to, int port) => Api.AllowEgress(to, [Port.Udp(port), Port.Tcp(port)]).FieldsOf(Id).ShouldBeEmpty(because);

    [Fact]
    public void In_kube_system_itself_kube_dns_is_in_the_own_namespace() =>
        NetworkPolicy.Named("a").InNamespace("kube-system").For(Pods.Labelled("app", "a")).AllowEgress(Pods.Labelled("k8s-app", "kube-dns"), [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void A_list_in_which_another_peer_reaches_the_resolver_is_not_reported() =>
        Api.AllowEgress([Namespaces.Named("kube-system"), Pods.Labelled("k8s-app", "kube-dns")], [Port.Udp(53), Port.Tcp(53)]).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void Both_ports_of_OpenShift_are_not_reported() =>
        Api.AllowEgress(Namespaces.Named("openshift-dns"), [Port.Udp(53), Port.Tcp(53), Port.Udp(5353), Port.Tcp(5353)]).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void The_resolver_of_another_distribution_is_left_to_NPS2001()
    {
        var policy = Api.AllowEgressToDns();
        var options = new LintOptions { Resolvers = [Dns.OpenShift] };

        policy.FieldsOf(Id, options).ShouldBeEmpty();
        policy.FieldsOf("NPS2001", options).ShouldBe(["api spec.egress"]);
    }

    [Fact]
    public void An_unknown_namespace_may_be_the_resolver_s()
    {
        using var _ = Hole.Admit();
        var policy = NetworkPolicy.Named("a").InNamespace(Hole.Text(1)).For(Pods.All).AllowEgress(Pods.Labelled("k8s-app", "kube-dns"), [Port.Udp(53), Port.Tcp(53)]);

        policy.FieldsOf(Id).ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBe(1);
    }
}
