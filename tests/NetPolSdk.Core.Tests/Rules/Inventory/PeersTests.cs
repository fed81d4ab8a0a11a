namespace NetPolSdk.Core.Tests.Rules.Inventory;

public sealed class PeersTests
{
    private static NetworkPolicy From(Peer peer) => Known.Shop.AllowIngress(peer, Port.Tcp(80));

    [Fact]
    public void A_peer_that_no_pod_matches_is_reported_at_its_place()
    {
        var policy = Known.Shop
            .AllowIngress([Pods.Labelled("app", "frontend"), Pods.Labelled("app", "frontent")], Port.Tcp(80))
            .AllowEgress(Pods.Labelled("app.kubernetes.io/name", "postgress").In(Namespaces.Named("data")), Port.Tcp(5432));

        Known.Lines(policy, Known.Manifests).ShouldBe(
        [
            "NPS4002 spec.egress[0].to[0]: Did you mean app.kubernetes.io/name=postgres?",
            "NPS4002 spec.ingress[0].from[1]: Did you mean app=frontend?",
        ]);
    }

    [Fact]
    public void Pods_that_are_in_another_namespace_are_reported_with_that_namespace()
    {
        var finding = Known.Findings(Known.Shop.AllowEgress(Pods.Labelled("app.kubernetes.io/name", "postgres"), Port.Tcp(5432)), Known.Manifests).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS4003");
        finding.Field.ToString().ShouldBe("spec.egress[0].to[0]");
        finding.Message.ShouldBe("No known pod of namespace shop is labelled app.kubernetes.io/name=postgres, but pods of namespace data are: this peer matches nobody.");
        finding.Remedy.ShouldBe("Add .In(Namespaces.Named('data')), in YAML a namespaceSelector in the same peer.".Replace('\'', '"'));
        finding.Facts["namespace"].ShouldBe("data");
    }

    [Fact]
    public void Pods_that_stand_beside_their_namespace_are_left_to_the_rule_about_and_written_as_or()
    {
        Known.Lines(Known.Shop.AllowIngress([Namespaces.Named("data"), Pods.Labelled("app.kubernetes.io/name", "postgres")]), Known.Manifests).ShouldBeEmpty();
        Known.Lines(Known.Shop.AllowIngress(Peer.AnyOf(Namespaces.Named("data"), Pods.Labelled("app.kubernetes.io/name", "postgres"))), Known.Manifests).Length.ShouldBe(1);
    }

    [Fact]
    public void A_policy_whose_pods_are_in_another_namespace_is_reported() =>
        Known.Lines(NetworkPolicy.Named("p").InNamespace("data").For(Pods.Labelled("app", "api")).DenyAll(), Known.Manifests).ShouldBe(["NPS4003 spec.podSelector: Move the policy to namespace shop."]);

    [Fact]
    public void Pods_named_in_the_wrong_namespace_are_reported() =>
        Known.Lines(From(Pods.Labelled("app.kubernetes.io/name", "postgres").In(Namespaces.Named("shop"))), Known.Manifests).Single().ShouldStartWith("NPS4003 spec.ingress[0].from[0]:");

    [Fact]
    public void Peers_of_namespaces_of_which_nothing_is_known_are_left_alone()
    {
        foreach (var cluster in new[] { Known.Manifests, Known.Services })
        {
            Known.Lines(From(Platform.Prometheus), cluster).ShouldBeEmpty();
            Known.Lines(From(Platform.IngressNginx), cluster).ShouldBeEmpty();
            Known.Lines(From(Pods.Labelled("app", "apii").In(Namespaces.Named("billing"))), cluster).ShouldBeEmpty("another team's namespace");
            Known.Lines(From(Pods.Labelled("app", "apii").In(Namespaces.Named("shop", "billing"))), cluster).ShouldBeEmpty("it may be in the one that is not known");
            Known.Lines(From(Pods.Labelled("app", "apii").In(Namespaces.Labelled("team", "web"))), cluster).ShouldBeEmpty("who has the label is not known");
            Known.Lines(From(Namespaces.Labelled("team", "web")), cluster).ShouldBeEmpty();
            Known.Lines(From(Namespaces.Named("billing")), cluster).ShouldBeEmpty();
            Known.Lines(From(Namespaces.All), cluster).ShouldBeEmpty();
            Known.Lines(From(IpBlock.Of("10.0.0.0/8")), cluster).ShouldBeEmpty();
            Known.Lines(Known.Shop.AllowEgressToDns(), cluster).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_namespace_label_that_is_a_slip_of_a_declared_one_is_reported()
    {
        var cluster = Known.Manifests.And(ClusterNamespace.Named("data").WithLabels(("team", "storage")));

        Known.Lines(From(Namespaces.Labelled("team", "storrage")), cluster).ShouldBe(["NPS4002 spec.ingress[0].from[0]: Did you mean team=storage?"]);
        Known.Lines(From(Namespaces.Labelled("team", "billing")), cluster).ShouldBeEmpty("another namespace may have it");
        Known.Lines(From(Namespaces.Labelled("team", "storage")), cluster).ShouldBeEmpty();
    }

    [Fact]
    public void Where_all_namespaces_are_known_one_that_is_not_there_is_reported()
    {
        var cluster = Known.Manifests.And(ClusterNamespace.Named("default"), ClusterNamespace.Named("kube-system"), ClusterNamespace.Named("data"));

        Known.Lines(From(Namespaces.Labelled("team", "billing")), cluster).Single().ShouldStartWith("NPS4002 spec.ingress[0].from[0]: Select a label that the namespaces have");
        Known.Lines(From(Namespaces.Named("billing")), cluster).ShouldBe(["NPS4004 spec.ingress[0].from[0]: Name a namespace that exists, or create this one first."]);
    }

    [Theory]
    [InlineData("shopp")]
    [InlineData("sohp")]
    public void A_namespace_that_is_a_slip_of_a_known_one_is_reported(string name)
    {
        var finding = Known.Findings(From(Namespaces.Named(name)), Known.Services).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS4004");
        finding.Remedy.ShouldBe("Did you mean shop?");
        finding.Facts["meant"].ShouldBe("shop");
    }

    [Fact]
    public void The_policys_own_namespace_may_be_misspelt_too() =>
        Known.Lines(NetworkPolicy.Named("p").InNamespace("shpo").For(Pods.Labelled("app", "api")).DenyAll(), Known.Services).ShouldBe(["NPS4004 metadata.namespace: Did you mean shop?"]);

    [Theory]
    [InlineData("shop-2")]
    [InlineData("monitoring")]
    [InlineData("dev")]
    public void Another_namespace_is_no_slip(string name) =>
        Known.Lines(From(Namespaces.Named(name)), Known.Services.And(Workload.Named("x", "dex"))).ShouldBeEmpty();
}
