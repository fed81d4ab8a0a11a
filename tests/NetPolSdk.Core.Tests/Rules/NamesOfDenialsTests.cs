namespace NetPolSdk.Core.Tests.Rules;

public sealed class NamesOfDenialsTests
{
    [Theory]
    [InlineData("deny-egress")]
    [InlineData("default-deny-egress")]
    [InlineData("deny-all-egress")]
    [InlineData("web.deny.egress")]
    [InlineData("deny-ingress-egress")]
    public void A_policy_named_after_a_denial_of_egress_that_isolates_ingress_only_is_reported(string name)
    {
        var finding = Named(name).DenyIngress().Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1006");
        finding.Field.ToString().ShouldBe("spec.policyTypes");
    }

    [Theory]
    [InlineData("deny-all")]
    [InlineData("default-deny")]
    [InlineData("deny-ingress")]
    [InlineData("allow-egress")]
    [InlineData("egress")]
    [InlineData("deny-all-allow-egress")]
    [InlineData("deny-egress-except-dns")]
    [InlineData("deny-ingress-from-egress-gateway")]
    [InlineData("no-deny-egress")]
    public void A_name_that_says_something_else_is_not(string name) => Named(name).DenyIngress().Lint().Findings.ShouldBeEmpty();

    [Fact]
    public void A_policy_that_denies_egress_is_not_reported()
    {
        Named("deny-egress").DenyEgress().Lint().Findings.ShouldBeEmpty();
        Named("deny-egress").DenyAll().Lint().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deny-all")]
    [InlineData("deny-ingress")]
    public void A_denial_that_allows_all_ingress_is_reported(string name)
    {
        var finding = Named(name).AllowAllIngress().FindingOf("NPS1010");

        finding.Field.ToString().ShouldBe("spec.ingress[0]");
    }

    [Fact]
    public void A_denial_that_allows_all_egress_is_reported() =>
        Named("deny-all").DenyIngress().AllowAllEgress().FindingOf("NPS1010").Message.ShouldBe("The policy is named \"deny-all\", and this rule allows all egress.");

    [Theory]
    [InlineData("deny-ingress")]
    [InlineData("allow-all-egress")]
    [InlineData("deny-all-ingress-allow-egress")]
    public void A_name_that_speaks_of_the_other_direction_or_of_an_allowance_is_not(string name) =>
        Named(name).DenyIngress().AllowAllEgress().Lint().Findings.Where(finding => finding.Rule.Id is "NPS1006" or "NPS1010").ShouldBeEmpty();

    [Fact]
    public void A_name_that_is_not_known_makes_it_a_maybe()
    {
        using var _ = Hole.Admit();
        var report = NetworkPolicy.Named(Hole.Text(1)).InNamespace("prod").For(Pods.All).AllowAllIngress().Lint();

        report.Findings.Select(finding => finding.Rule.Id).ShouldBe(["NPS3004"]);
        report.NotJudged.ShouldBe(2);
    }

    private static NetworkPolicySubject Named(string name) => NetworkPolicy.Named(name).InNamespace("prod").For(Pods.All);
}
