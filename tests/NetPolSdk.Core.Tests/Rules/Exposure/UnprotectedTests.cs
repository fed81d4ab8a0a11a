namespace NetPolSdk.Core.Tests.Rules;

public sealed class UnprotectedTests
{
    private static readonly Workload Web = Workload.Named("web", "shop").OfKind("Deployment").WithLabels(("app", "web"));
    private static readonly Workload Agent = Workload.Named("agent", "shop").OfKind("DaemonSet").OnHostNetwork();
    private static readonly Workload Dns = Workload.Named("coredns", "kube-system").OfKind("Deployment");

    private static readonly LintOptions Known = new() { Cluster = Cluster.With(Web, Agent, Dns) };

    private static readonly NetworkPolicy ForWeb = NetworkPolicy.Named("web").InNamespace("shop").For(Pods.Labelled("app", "web")).AllowIngress(Peer.Anyone, Port.Tcp(80));
    private static readonly NetworkPolicy ForApi = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api")).DenyIngress();

    [Fact]
    public void A_namespace_with_policies_and_no_default_denial_is_reported_once() =>
        new[] { ForWeb, ForApi }.FieldsOf("NPS3006", Known).ShouldBe(["web metadata.namespace"]);

    [Fact]
    public void A_default_denial_of_ingress_is_enough()
    {
        new[] { ForWeb, Presets.DenyIngress("shop") }.FieldsOf("NPS3006", Known).ShouldBeEmpty();
        new[] { ForWeb, Presets.DenyAll("shop") }.FieldsOf("NPS3006", Known).ShouldBeEmpty();
        new[] { ForWeb, Presets.DenyEgress("shop") }.FieldsOf("NPS3006", Known).ShouldBe(["web metadata.namespace"]);
    }

    [Fact]
    public void A_workload_without_a_policy_is_reported_by_its_name()
    {
        var finding = new[] { ForApi }.Lint(Known).Findings.Where(finding => finding.Rule.Id == "NPS3007").ShouldHaveSingleItem();

        finding.Policy.ShouldBe("Deployment shop/web");
        finding.Message.ShouldBe("No policy selects the pods of shop/web[Deployment]: everybody may connect to them, and they to everybody.");
        new[] { ForWeb }.Lint(Known).Findings.ShouldNotContain(finding => finding.Rule.Id == "NPS3007");
    }

    [Fact]
    public void Without_workloads_of_declared_services_or_where_policies_may_be_missing_nothing_is_reported()
    {
        foreach (var options in new[] { LintOptions.Default, Known with { OtherPoliciesMayExist = true }, new LintOptions { Cluster = Cluster.With([Service.Named("web", "shop")]) } })
        {
            new[] { ForApi }.FieldsOf("NPS3006", options).ShouldBeEmpty();
            new[] { ForApi }.FieldsOf("NPS3007", options).ShouldBeEmpty();
        }
    }
}
