namespace NetPolSdk.Core.Tests.Rules;

public sealed class AllowAllBesideRulesTests
{
    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    [Fact]
    public void A_rule_that_allows_all_beside_others_is_reported_where_it_stands()
    {
        var findings = Api.AllowIngress(Pods.All, Port.Tcp(80)).AllowAllIngress().AllowIngress(Namespaces.All).Lint().Findings.Where(finding => finding.Rule.Id == "NPS1010").ToArray();

        findings.Select(finding => $"{finding.Rule.Id} {finding.Field}").ShouldBe(["NPS1010 spec.ingress[1]"]);
        findings[0].Message.ShouldBe("This rule allows all ingress, so the other ingress rules change nothing.");
    }

    [Fact]
    public void So_is_one_for_egress() =>
        Api.AllowAllEgress().AllowEgressToDns().Lint().Findings.ShouldHaveSingleItem().Message.ShouldBe("This rule allows all egress, so the other egress rule changes nothing.");

    [Fact]
    public void Alone_it_says_what_it_means() => Api.AllowAllIngress().AllowAllEgress().FieldsOf("NPS1010").ShouldBeEmpty();

    [Fact]
    public void Rules_of_the_other_direction_do_not_count() => Api.AllowAllEgress().AllowIngress(Pods.All).FieldsOf("NPS1010").ShouldBeEmpty();

    [Fact]
    public void Anyone_on_some_ports_is_not_everything() => Api.AllowIngress(Peer.Anyone, Port.Tcp(80)).AllowIngress(Pods.All).Lint().Findings.ShouldBeEmpty();

    [Fact]
    public void Dead_rules_are_another_matter() =>
        Api.AllowAllIngress().AllowIngress(Pods.All).DenyEgress().WithPolicyTypes(PolicyTypes.Egress).Lint().Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS1004"]);
}
