namespace NetPolSdk.Core.Tests.Rules;

public sealed class DeadRulesTests
{
    private static readonly NetworkPolicy BothWays = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))
        .AllowIngress(Pods.Labelled("app", "web"), Port.Tcp(80))
        .AllowEgress(Pods.Labelled("app", "db"), Port.Tcp(5432))
        .AllowEgressToDns();

    [Fact]
    public void Egress_rules_without_their_policy_type_are_reported()
    {
        var finding = BothWays.WithPolicyTypes(PolicyTypes.Ingress).Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1003");
        finding.Field.ToString().ShouldBe("spec.policyTypes");
        finding.Message.ShouldBe("The 2 egress rules have no effect, because policyTypes lacks Egress; Cilium enforces them all the same, so the policy means different things on different clusters.");
        finding.Facts["missingType"].ShouldBe("Egress");
    }

    [Fact]
    public void Ingress_rules_without_their_policy_type_are_reported()
    {
        var finding = BothWays.WithPolicyTypes(PolicyTypes.Egress).Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1004");
        finding.Message.ShouldStartWith("The ingress rule has no effect, because policyTypes lacks Ingress; Cilium enforces it all the same");
        finding.Facts["missingType"].ShouldBe("Ingress");
    }

    [Fact]
    public void Rules_with_their_policy_types_are_not_reported() => BothWays.Lint().Findings.ShouldBeEmpty();

    [Fact]
    public void A_policy_type_without_rules_is_a_deny_and_not_reported() =>
        NetworkPolicy.Named("deny").InNamespace("prod").For(Pods.All).WithPolicyTypes(PolicyTypes.Egress).Lint().Findings.ShouldBeEmpty();
}
