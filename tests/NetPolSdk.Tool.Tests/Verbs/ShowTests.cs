using System.Text.Json;

namespace NetPolSdk.Tool.Tests;

public sealed class ShowTests
{
    [Fact]
    public void A_workload_is_shown_with_its_policies_and_effective_rules()
    {
        using var folder = new TemporaryFolder().With("m/shop.yaml", Sample.Shop);

        var run = folder.Run("show", "m", "data/postgres");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith("data/postgres[StatefulSet] labels app=postgres\nselected by\n  NetworkPolicy data/postgres (m/shop.yaml:1)\ningress: isolated, allowed is only\n");
        run.Output.ShouldContain("    now shop/api[Deployment]\n");
        run.Output.ShouldContain("egress: not isolated, everything is allowed\n");
    }

    [Fact]
    public void What_brings_traffic_from_outside_is_told() => ToolRun.WithInput(Sample.Shop + """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: pg, namespace: data }
        spec: { type: LoadBalancer, selector: { app: postgres }, ports: [{ port: 5432 }] }
        """, "show", "-", "data/postgres").Output.ShouldContain("outside traffic comes by Service data/pg to TCP 5432\n");

    [Fact]
    public void A_workload_that_no_policy_selects_leads_to_its_runbook()
    {
        var run = ToolRun.WithInput(Sample.Shop, "show", "-", "shop/api");

        run.Output.ShouldContain("selected by no policy\n");
        run.Output.ShouldContain("runbooks/policy-selects-nothing.md");
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var document = JsonDocument.Parse(ToolRun.WithInput(Sample.Shop, "show", "-", "data/postgres", "--format", "json").Output);

        document.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["workload", "labels", "policies", "ingress", "egress", "entrances", "next"]);
        var rule = document.RootElement.GetProperty("ingress").GetProperty("rules").EnumerateArray().ShouldHaveSingleItem();
        rule.EnumerateObject().Select(member => member.Name).ShouldBe(["policy", "field", "place", "action", "tier", "peers", "traffic", "namedPorts", "workloads"]);
    }

    [Theory]
    [InlineData("shop/nobody")]
    [InlineData("203.0.113.7")]
    public void What_is_no_workload_is_refused(string name) => ToolRun.WithInput(Sample.Shop, "show", "-", name).ExitCode.ShouldBe(2);

    [Fact]
    public void The_workload_may_not_be_left_out() => ToolRun.WithInput(Sample.Shop, "show", "-").ExitCode.ShouldBe(2);
}
