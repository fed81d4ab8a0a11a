namespace NetPolSdk.Core.Tests.Rules.Consistency;

public sealed class AcrossNamespacesTests
{
    private static NetworkPolicy NoSsh(string home) => NetworkPolicy.Named("ops").InNamespace(home).For(Pods.All).AllowIngress(Namespaces.Named("ops"), Port.Tcp(22));

    [Fact]
    public void The_same_rule_in_three_namespaces_is_reported_once()
    {
        var finding = Said.Findings("NPS5009", LintOptions.Default, NoSsh("b"), NoSsh("a"), NoSsh("c")).ShouldHaveSingleItem();

        finding.Policy.ShouldBe("NetworkPolicy b/ops");
        finding.Field.ToString().ShouldBe("spec.ingress[0]");
        finding.Message.ShouldBe("The same rule stands in 3 namespaces, a, b and c: whoever adds a namespace must think of it again.");
    }

    [Fact]
    public void Fewer_other_and_own_rules_are_left_alone()
    {
        Said.Fields("NPS5009", NoSsh("a"), NoSsh("b")).ShouldBeEmpty();
        Said.Fields("NPS5009", NoSsh("a"), NoSsh("b"), NoSsh("c").WithPolicyTypes(PolicyTypes.Egress)).ShouldBeEmpty();
        Said.Fields("NPS5009", [.. new[] { "a", "b", "c" }.Select(name => Presets.AllowSameNamespace(name))]).ShouldBeEmpty("the pods are others in each");
        Said.Fields("NPS5009", [.. new[] { "a", "b", "c" }.Select(name => Presets.DenyAll(name))]).ShouldBeEmpty("there is no rule");
        Said.Fields("NPS5009", [.. new[] { "a", "b", "c" }.Select(name => NetworkPolicy.Named("p").InNamespace(name).For(Pods.Labelled("app", name)).AllowIngress(Namespaces.Named("ops"), Port.Tcp(22)))]).ShouldBeEmpty();
    }
}
