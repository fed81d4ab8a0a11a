namespace NetPolSdk.Core.Tests.Model.Calico;

public sealed class CalicoDefaultsTests
{
    private static readonly CalicoNetworkPolicy LeftOut = CalicoNetworkPolicy.Named("api").InNamespace("prod").ForEveryEndpoint().AllowEgress(to: CalicoPeer.Anyone).WithPolicyTypes(PolicyTypes.None);

    [Fact]
    public void What_is_left_out_is_what_a_server_gives_back()
    {
        var written = CalicoDefaults.Written(LeftOut).ShouldBeOfType<CalicoNetworkPolicy>();

        (written.WrittenTier, written.WrittenTypes, written.Selector).ShouldBe(("default", PolicyTypes.Egress, CalicoSelector.All));
        CalicoDefaults.Written(written).ShouldBe(written);
        CalicoDefaults.Written(LeftOut.AsStaged()).ShouldBe(CalicoDefaults.Written(written.AsStaged(CalicoStagedAction.Set)));
        CalicoDefaults.Written(CalicoTier.Named("a")).ShouldBe(CalicoTier.Named("a").WithDefaultAction(CalicoAction.Deny));
    }

    [Fact]
    public void A_deletion_is_given_nothing_but_its_tier() =>
        CalicoDefaults.Written(CalicoNetworkPolicy.Named("api").StagedDeletion()).ShouldBe(CalicoNetworkPolicy.Named("api").InTier("default").StagedDeletion());

    [Fact]
    public void A_policy_of_Kubernetes_and_one_of_Calico_may_have_one_name() =>
        new Policy[] { LeftOut, NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).DenyIngress() }.Lint().Findings.ShouldNotContain(finding => finding.Rule.Id == RuleIds.SameName);
}
