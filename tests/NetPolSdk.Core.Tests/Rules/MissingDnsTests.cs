namespace NetPolSdk.Core.Tests.Rules;

public sealed class MissingDnsTests
{
    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
    private static readonly NetworkPolicy NoDns = Api.AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432));

    /// <summary>Egress rules that a resolver is behind.</summary>
    public static TheoryData<string, EgressRule> Allowing { get; } = new()
    {
        { "kube-dns", EgressRule.Allow(Pods.Labelled("k8s-app", "kube-dns").In(Namespaces.Named("kube-system")), Both(53)) },
        { "whoever answers on port 53", EgressRule.Allow(Peer.Anyone, Both(53)) },
        { "a resolver of one's own", EgressRule.Allow(Pods.Labelled("app", "unbound"), Both(53)) },
        { "a resolver outside", EgressRule.Allow(IpBlock.Of("198.51.100.53/32"), Both(53)) },
        { "CoreDNS by the names of its ports", EgressRule.Allow(Namespaces.Named("kube-system"), Ports.Of(Port.Named("dns", Protocol.Udp), Port.Named("dns-tcp"))) },
        { "OpenShift", EgressRule.Allow(Namespaces.Named("openshift-dns"), Both(5353)) },
        { "OpenShift among all namespaces", EgressRule.Allow(Namespaces.All, Both(5353)) },
        { "everything", EgressRule.Allow(Peer.Anyone) },
        { "all namespaces", EgressRule.Allow(Namespaces.All) },
        { "all of kube-system", EgressRule.Allow(Namespaces.Named("kube-system")) },
        { "every namespace but one", EgressRule.Allow(Namespaces.AllExcept("secrets")) },
        { "a range of ports around 53", EgressRule.Allow(Namespaces.Named("kube-system"), Ports.Of(Port.UdpRange(1, 1023), Port.TcpRange(1, 1023))) },
        { "NodeLocal DNSCache among all addresses", EgressRule.Allow(IpBlock.Of("169.254.0.0/16")) },
    };

    /// <summary>Egress rules that no resolver is behind.</summary>
    public static TheoryData<string, EgressRule> NotAllowing { get; } = new()
    {
        { "pods", EgressRule.Allow(Pods.Labelled("app", "db")) },
        { "the own namespace", EgressRule.Allow(Pods.All) },
        { "other namespaces", EgressRule.Allow(Namespaces.Labelled("team", "a")) },
        { "all namespaces but kube-system and OpenShift's", EgressRule.Allow(Namespaces.AllExcept("kube-system", "openshift-dns")) },
        { "addresses on one port", EgressRule.Allow(IpBlock.Of("203.0.113.0/24"), Port.Tcp(443)) },
        { "addresses on all ports", EgressRule.Allow(IpBlock.Of("203.0.113.0/24")) },
        { "the internet without link-local addresses", EgressRule.Allow(IpBlock.Of("0.0.0.0/0").Except("169.254.0.0/16")) },
        { "anyone on another port", EgressRule.Allow(Peer.Anyone, Port.Tcp(443)) },
        { "another program of kube-system", EgressRule.Allow(Pods.Labelled("k8s-app", "metrics-server").In(Namespaces.Named("kube-system"))) },
        { "OpenShift's port elsewhere", EgressRule.Allow(Pods.Labelled("app", "mdns"), Both(5353)) },
        { "a range that ends before 53", EgressRule.Allow(Namespaces.All, Ports.Of(Port.UdpRange(1, 52), Port.TcpRange(54, 90))) },
    };

    [Theory]
    [MemberData(nameof(Allowing))]
    public void Egress_that_reaches_a_resolver_is_not_reported(string to, EgressRule rule) =>
        Api.Allow(rule).AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432)).Lint().Findings.Select(finding => finding.Rule.Id).ShouldNotContain("NPS2001", to);

    [Theory]
    [MemberData(nameof(NotAllowing))]
    public void Egress_that_reaches_no_resolver_is_reported(string to, EgressRule rule) =>
        Api.Allow(rule).FieldsOf("NPS2001").ShouldBe(["api spec.egress"], to);

    [Fact]
    public void The_message_names_the_pods_and_the_remedy_both_ways()
    {
        var finding = NoDns.Lint().Findings.ShouldHaveSingleItem();

        finding.Message.ShouldBe("The pods app=api of namespace prod may open only the connections that egress rules allow, and none allows DNS: no name resolves, not even those of the allowed destinations.");
        finding.Remedy.ShouldBe("Add .AllowEgressToDns(), or for every pod of the namespace Baseline.For(\"prod\").AllowDns(): UDP and TCP port 53 to the cluster's resolver.");
        finding.Field.ToString().ShouldBe("spec.egress");
    }

    [Fact]
    public void A_policy_for_all_pods_of_the_namespace_helps() =>
        Lint([NoDns, .. Baseline.For("prod").DenyAll().AllowDns()]).Findings.ShouldBeEmpty();

    [Fact]
    public void A_policy_for_all_pods_of_another_namespace_does_not() =>
        Lint([NoDns, .. Baseline.For("dev").AllowDns()]).Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS2001"]);

    [Fact]
    public void A_policy_whose_pods_include_these_helps() =>
        Lint(NoDns, DnsFor(Pods.Labelled(Label.Exists("app")))).Findings.ShouldBeEmpty();

    [Fact]
    public void A_policy_for_other_pods_does_not() =>
        Lint(NoDns, DnsFor(Pods.Labelled("app", "web"))).Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS2001"]);

    [Fact]
    public void A_policy_that_may_select_the_same_pods_makes_it_a_maybe()
    {
        var report = Lint(NoDns, DnsFor(Pods.Labelled("tier", "backend")));

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }

    [Fact]
    public void Dead_egress_rules_help_nobody() =>
        Lint(NoDns, DnsFor(Pods.All).WithPolicyTypes(PolicyTypes.Ingress)).Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS2001", "NPS1003"]);

    [Fact]
    public void Denying_all_egress_is_not_reported_as_there_is_nobody_to_resolve_a_name_for() =>
        Lint([.. Baseline.For("prod").DenyAll()]).Findings.ShouldBeEmpty();

    [Fact]
    public void Opening_egress_beside_deny_all_is_reported_where_it_is_opened() =>
        Lint([.. Baseline.For("prod").DenyAll().AllowSameNamespace()]).Findings.ShouldHaveSingleItem().Policy.ShouldBe("NetworkPolicy prod/allow-intra-namespace");

    [Fact]
    public void Where_other_policies_may_exist_it_is_a_maybe()
    {
        var report = NoDns.Lint(new LintOptions { OtherPoliciesMayExist = true });

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }

    [Fact]
    public void With_the_resolvers_named_only_they_count()
    {
        var options = new LintOptions { Resolvers = [Dns.OpenShift] };

        Api.AllowEgressToDns().FieldsOf("NPS2001", options).ShouldBe(["api spec.egress"]);
        Api.AllowEgressToDns(Dns.OpenShift).Lint(options).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_port_may_be_the_resolver_s()
    {
        using var _ = Hole.Admit();

        var report = Api.AllowEgress(Namespaces.All, Port.Udp(Hole.Number(1))).Lint();

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }

    [Fact]
    public void A_range_that_cannot_hold_the_resolver_s_port_whatever_its_end_is_not_it()
    {
        using var _ = Hole.Admit();

        Api.AllowEgress(Pods.Labelled("app", "db"), Port.TcpRange(8000, Hole.Number(1))).Lint().Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS2001"]);
    }

    /// <summary>What is said of DNS and of dead rules; what policies repeat of each other is not the question here.</summary>
    private static LintReport Lint(params NetworkPolicy[] policies)
    {
        var report = policies.Lint();
        return report with { Findings = ValueList.From(report.Findings.Where(finding => finding.Rule.Category is "NetPolSdk.Platform" or "NetPolSdk.Meaning")) };
    }

    private static NetworkPolicy DnsFor(Pods pods) => NetworkPolicy.Named("dns").InNamespace("prod").For(pods).AllowEgressToDns();

    private static Ports Both(int port) => Ports.Of(Port.Udp(port), Port.Tcp(port));
}
