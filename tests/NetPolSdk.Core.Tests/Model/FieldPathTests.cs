namespace NetPolSdk.Core.Tests.Model;

public sealed class FieldPathTests
{
    [Fact]
    public void A_path_is_written_as_kubernetes_writes_it()
    {
        FieldPath.Spec.Field("ingress").Index(0).Field("from").Index(12).ToString().ShouldBe("spec.ingress[0].from[12]");
        FieldPath.Root.Field("kind").ToString().ShouldBe("kind");
        FieldPath.Root.ToString().ShouldBe("");
        FieldPath.Of("spec.egress[1]").ShouldBe(FieldPath.Spec.Field("egress").Index(1));
    }

    [Theory]
    [InlineData("spec.ingress[0].from[1]", "spec.ingress[0].from")]
    [InlineData("spec.ingress[0].from", "spec.ingress[0]")]
    [InlineData("spec.ingress[0]", "spec.ingress")]
    [InlineData("spec", "")]
    [InlineData("", "")]
    public void The_parent_is_one_step_further_out(string path, string parent) => FieldPath.Of(path).Parent().ToString().ShouldBe(parent);

    [Theory]
    [InlineData("spec.ingress[0].from", "spec.ingress[0]", true)]
    [InlineData("spec.ingress[0]", "spec.ingress", true)]
    [InlineData("spec.ingress", "spec.ingress", true)]
    [InlineData("spec.ingress[10]", "spec.ingress[1]", false)]
    [InlineData("spec.ingressX", "spec.ingress", false)]
    [InlineData("spec", "spec.ingress", false)]
    [InlineData("spec", "", true)]
    public void A_path_is_within_what_it_begins_with_step_by_step(string path, string outer, bool within) =>
        FieldPath.Of(path).IsWithin(FieldPath.Of(outer)).ShouldBe(within);

    [Fact]
    public void The_parts_of_a_policy_are_named_outer_parts_first()
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All)
            .AllowIngress(Peer.AnyOf(Pods.All, Namespaces.All), Port.Tcp(80))
            .AllowEgress(Peer.Anyone);

        policy.Parts().Select(part => part.Path.ToString()).ShouldBe(
        [
            "spec.podSelector",
            "spec.ingress[0]", "spec.ingress[0].from", "spec.ingress[0].from[0]", "spec.ingress[0].from[1]", "spec.ingress[0].ports", "spec.ingress[0].ports[0]",
            "spec.egress[0]", "spec.egress[0].to", "spec.egress[0].ports",
        ]);
        policy.Parts().Single(part => part.Path.ToString() == "spec.ingress[0].from[1]").Value.ShouldBeSameAs(policy.Ingress[0].From[1]);
    }
}
