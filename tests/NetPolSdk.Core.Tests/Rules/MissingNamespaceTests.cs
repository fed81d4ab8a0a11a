namespace NetPolSdk.Core.Tests.Rules;

public sealed class MissingNamespaceTests
{
    [Fact]
    public void A_policy_without_a_namespace_is_reported()
    {
        var finding = NetworkPolicy.Named("deny").For(Pods.All).DenyAll().Lint().Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("NPS1024");
        finding.Policy.ShouldBe("NetworkPolicy deny");
        finding.Field.ToString().ShouldBe("metadata.namespace");
    }

    [Fact]
    public void An_unknown_namespace_is_one()
    {
        using var _ = Hole.Admit();

        NetworkPolicy.Named("deny").InNamespace(Hole.Text(1)).For(Pods.All).DenyAll().Lint().Findings.ShouldBeEmpty();
    }
}
