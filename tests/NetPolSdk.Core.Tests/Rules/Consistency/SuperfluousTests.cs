namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class SuperfluousTests
{
    private static readonly NetworkPolicy All = NetworkPolicy.Named("all").InNamespace("prod").For(Pods.Labelled(Label.Exists("app"))).AllowIngress(Pods.All, [Port.Tcp(80), Port.Tcp(443)]);
    private static readonly NetworkPolicy One = Said.Api.AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80));

    [Fact]
    public void A_policy_that_others_contain_is_reported()
    {
        var finding = Said.Findings("NPS5003", LintOptions.Default, One, All).ShouldHaveSingleItem();

        finding.Policy.ShouldBe("NetworkPolicy prod/api");
        finding.Message.ShouldBe("NetworkPolicy prod/all isolates the same pods and allows all that this policy allows.");
    }

    [Fact]
    public void Several_policies_may_contain_one_together() => Said.Fields(
        "NPS5003",
        Said.Api.AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80)).AllowIngress(Namespaces.Named("ops"), Port.Tcp(9090)),
        All,
        NetworkPolicy.Named("metrics").InNamespace("prod").For(Pods.Labelled(Label.Exists("app"))).AllowIngress(Namespaces.All, Port.Tcp(9090))).ShouldBe(["prod/api"]);

    [Fact]
    public void Of_two_alike_the_second_one_is_reported() =>
        Said.Fields("NPS5003", One, NetworkPolicy.Named("again").InNamespace("prod").For(Pods.Labelled("app", "api")).AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80))).ShouldBe(["prod/again"]);

    [Fact]
    public void A_policy_that_isolates_or_allows_anything_more_is_left_alone()
    {
        Said.Fields("NPS5003", One.AllowEgressToDns(), All).ShouldBeEmpty("it isolates egress");
        Said.Fields("NPS5003", One.AllowIngress(Pods.All, Port.Tcp(8080)), All).ShouldBeEmpty();
        Said.Fields("NPS5003", One.InNamespace("dev"), All).ShouldBeEmpty();
        Said.Fields("NPS5003", One, NetworkPolicy.Named("other").InNamespace("prod").For(Pods.Labelled("tier", "x")).AllowIngress(Pods.All)).ShouldBeEmpty();
        Said.Fields("NPS5003", One, All.WithPolicyTypes(PolicyTypes.Egress)).ShouldBeEmpty("the rules of the other one are dead");
        Said.Fields("NPS5003", One, Said.Api.AllowIngress(Pods.All)).ShouldBeEmpty("there can only be one of them");
        Said.Fields("NPS5003", One, NetworkPolicy.Named("open").InNamespace("prod").For(Pods.Labelled("app", "api")).AllowIngress(Peer.Anyone)).ShouldBeEmpty("that everything is open is the mistake");
        Said.Fields("NPS5003", One, Presets.IsolateNamespace("prod")).ShouldBeEmpty("a layer for all pods may be narrowed one day");
    }

    [Fact]
    public void The_layers_of_a_baseline_are_left_alone()
    {
        Said.Fields("NPS5003", [.. Baseline.For("prod").DenyAll().AllowDns().AllowSameNamespace().Policies]).ShouldBeEmpty();
        Said.Fields("NPS5003", Presets.DenyAll("prod"), Presets.DenyIngress("prod")).ShouldBeEmpty("a deny is said on purpose");
    }
}
